package org.tongban.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the programs of PostgreSQL, which refuse to be root.
 *
 * <p>As root they run in a user namespace of their own, where they are nobody but keep their files.
 *
 * @param folder holds {@code bin}
 * @param prefix words before each command
 */
record PostgresPrograms(Path folder, List<String> prefix) {

  static PostgresPrograms of(Path folder) throws IOException, InterruptedException {
    boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    List<String> prefix = root ? List.of("unshare", "-U") : List.of();
    if (root && new ProcessBuilder("unshare", "-U", "true").start().waitFor() != 0) {
      throw new RefusedToStartException(
          "PostgreSQL does not run as root, and this machine allows no user namespaces.",
          "Start Tongban as an ordinary user.");
    }
    return new PostgresPrograms(folder, prefix);
  }

  /** Words of a command, to be started by the caller. */
  List<String> command(String program, List<String> arguments) {
    var words = new ArrayList<>(prefix);
    words.add(folder.resolve("bin").resolve(program).toString());
    words.addAll(arguments);
    return words;
  }

  /** Runs a program to its end and tells its exit code and what it printed. */
  Outcome run(String program, List<String> arguments) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(program, arguments)).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output.strip());
  }

  record Outcome(int exitCode, String output) {

    void orThrow(String what) throws IOException {
      if (exitCode != 0) {
        throw new IOException(what + " failed: " + output);
      }
    }
  }
}
