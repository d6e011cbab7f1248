package org.tongban.registry.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCityTests {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesTheFilesAndSaysWhatTheyHold() {
    assertThat(generate("60", "2")).isZero();

    assertThat(out.toString())
        .contains("residents in", "on 2026-11-20", "births", folder.toString());
    assertThat(folder.resolve("persons.csv")).isNotEmptyFile();
    assertThat(folder.resolve("frauds.csv")).isNotEmptyFile();
  }

  @Test
  void refusesASizeOutsideTheLimitsAsWrongUsage() {
    assertThat(generate("3", "2")).isEqualTo(2);
    assertThat(err.toString()).contains("households: 50 to 1000000, not 3");
    assertThat(generate("60", "99")).isEqualTo(2);
  }

  @Test
  void failsWithAReasonWhereItCannotWrite() throws Exception {
    folder = Files.createFile(folder.resolve("a-file"));

    assertThat(generate("60", "1")).isEqualTo(1);
    assertThat(err.toString()).contains("The files cannot be written");
  }

  private int generate(String households, String years) {
    return new CommandLine(new CityCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(
            "generate",
            "--seed=1",
            "--households=" + households,
            "--years=" + years,
            "--today=2026-11-20",
            "--out=" + folder);
  }
}
