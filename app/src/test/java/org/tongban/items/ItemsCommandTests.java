package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ItemsCommandTests {

  @TempDir Path folder;

  @Test
  void tellsThatThereIsNothingWrong() throws IOException {
    Path good = write("1.0.0", Packages.files());
    String summary = "0 packages: 1, errors: 0, warnings: 0";
    assertThat(lint(good)).isEqualTo(summary);
    assertThat(lint(folder.resolve("spouse-joining"))).isEqualTo(summary);
    assertThat(lint(folder)).isEqualTo(summary);
  }

  @Test
  void namesFileAndLineOfEachErrorAndCountsThemAtTheEnd() throws IOException {
    write("1.0.0", Packages.files());
    Path bad = write("1.1.0", Packages.with("description.yaml", "amount: 40", "amount: 99999"));
    Files.writeString(bad.resolve("notes.docx"), "x");
    assertThat(lint(folder))
        .startsWith("1 ")
        .containsPattern(bad + "/description\\.yaml:\\d+: error: term permit")
        .contains(bad + "/notes.docx: error: a package has no such file")
        .endsWith("packages: 2, errors: 2, warnings: 0");
  }

  @Test
  void checksAZip() throws IOException {
    Path zip = Files.write(folder.resolve("item.zip"), Zips.of(Packages.files()));
    assertThat(lint(zip)).isEqualTo("0 packages: 1, errors: 0, warnings: 0");
    Files.write(zip, Zips.of(Packages.with("guide_en.txt", "husband", "<b>husband</b>")));
    assertThat(lint(zip)).containsPattern("item\\.zip/guide_en\\.txt:\\d+: error: markup");
    Files.write(zip, Zips.of(Map.of("../x", new byte[1])));
    assertThat(lint(zip)).startsWith("1 ").contains("item.zip: error: an entry does not lie");
  }

  @Test
  void wrongUsageExitsWithTwo() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "x");
    for (Path path : new Path[] {folder.resolve("missing"), text, folder}) {
      assertThat(lint(path)).as(path.toString()).startsWith("2");
    }
    assertThat(run("lint")).startsWith("2");
    assertThat(run()).startsWith("2");
  }

  private String lint(Path path) {
    return run("lint", path.toString());
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new ItemsCommand())
            .addSubcommand(new LintCommand(Packages.LINT))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()))
            .execute(arguments);
    return (code + " " + out).strip();
  }

  private Path write(String version, PackageFiles files) throws IOException {
    Path into = Files.createDirectories(folder.resolve("spouse-joining").resolve(version));
    for (Map.Entry<String, byte[]> file : files.content().entrySet()) {
      Files.write(into.resolve(file.getKey()), file.getValue());
    }
    return into;
  }
}
