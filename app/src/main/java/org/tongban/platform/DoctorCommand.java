package org.tongban.platform;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks the running installation whether each of its parts works. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Run every self-check of the running installation and say what is broken.",
      "Exit code 0 when all works, 1 when something is broken or nothing is listening."
    })
final class DoctorCommand implements Callable<Integer> {

  private static final int BROKEN = 1;

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  DoctorCommand() {
    this(System.getenv());
  }

  DoctorCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
    Path data = Path.of(environment.getOrDefault("TONGBAN_DATA", "./data")).toAbsolutePath();
    int port = Integer.parseInt(environment.getOrDefault("TONGBAN_PORT", "8443"));
    if (Files.notExists(LocalToken.file(data))) {
      say("Nothing has been started on the data folder " + data.normalize() + " yet.");
      return BROKEN;
    }
    try {
      return report(new LocalClient(data, port).selfCheck());
    } catch (ConnectException _) {
      say(
          "Nothing is listening on https://localhost:%d: start it by `tongban serve`, or set TONGBAN_PORT."
              .formatted(port));
      return BROKEN;
    }
  }

  private int report(List<SelfChecks.Finding> findings) {
    for (SelfChecks.Finding finding : findings) {
      say(
          "%-7s %-24s %s"
              .formatted(finding.works() ? "ok" : "BROKEN", finding.name(), finding.detail()));
    }
    return findings.stream().allMatch(SelfChecks.Finding::works) ? 0 : BROKEN;
  }

  private void say(String line) {
    if (spec != null) {
      spec.commandLine().getOut().println(line);
    }
  }
}
