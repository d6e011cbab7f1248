package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TongbanCommandTests {

  @TempDir Path data;

  @Test
  void wrongUsageExitsWithTwo() {
    assertThat(TongbanCommand.run(Object.class)).isEqualTo(2);
    assertThat(TongbanCommand.run(Object.class, "dance")).isEqualTo(2);
    assertThat(TongbanCommand.run(Object.class, "serve", "--nonsense")).isEqualTo(2);
  }

  @Test
  void helpExitsWithZero() {
    assertThat(TongbanCommand.run(Object.class, "--help")).isZero();
  }

  @Test
  void runsTheCommandsOfTheModules() {
    assertThat(TongbanCommand.run(Object.class, List.of(new Answer()), "answer")).isEqualTo(42);
  }

  @CommandLine.Command(name = "answer")
  private static final class Answer implements Callable<Integer> {
    @Override
    public Integer call() {
      return 42;
    }
  }

  @Test
  void doctorSaysThatNothingWasStartedYet() {
    assertThat(doctor()).startsWith("1 Nothing has been started");
  }

  @Test
  void doctorSaysThatNothingIsListening() throws Exception {
    Files.writeString(LocalToken.file(data), "token");
    new TlsFiles(data.resolve("tls")).renew(Instant.now());

    assertThat(doctor()).startsWith("1 Nothing is listening on https://localhost:");
  }

  private String doctor() {
    var environment =
        Map.of("TONGBAN_DATA", data.toString(), "TONGBAN_PORT", Integer.toString(freePort()));
    var out = new StringWriter();
    int code =
        new CommandLine(new DoctorCommand(environment)).setOut(new PrintWriter(out)).execute();
    return code + " " + out;
  }

  private static int freePort() {
    try {
      return LoopbackPorts.free();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
