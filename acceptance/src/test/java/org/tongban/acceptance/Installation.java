package org.tongban.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged application on a data folder of its own, started as an operator starts it. */
final class Installation implements AutoCloseable {

  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path data;
  private final int port;
  private @Nullable Process process;

  Installation(Path data) {
    this.data = data;
    this.port = freePort();
  }

  Path data() {
    return data;
  }

  String address(String path) {
    return "https://localhost:" + port + path;
  }

  Path authority() {
    return data.resolve("tls/ca.pem");
  }

  long pid() {
    return running().pid();
  }

  /** Starts and waits until the first page answers; the log is kept beside the data. */
  Installation start() {
    try {
      Files.createDirectories(data);
      ProcessBuilder command =
          new ProcessBuilder(HOUSE.resolve("bin/tongban").toString(), "serve")
              .directory(HOUSE.toFile())
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(data.resolveSibling(log()).toFile()));
      command.environment().put("TONGBAN_DATA", data.toString());
      command.environment().put("TONGBAN_PORT", Integer.toString(port));
      command.environment().put("SPRING_PROFILES_ACTIVE", "demonstration");
      command.environment().put("TONGBAN_DEMONSTRATION_CITY_RESIDENTS", "600");
      process = command.start();
      awaitFirstPage();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String log() {
    return data.getFileName() + ".log";
  }

  private void awaitFirstPage() {
    Instant end = Instant.now().plus(PATIENCE);
    Doorbell bell = new Doorbell(this);
    while (!bell.answered()) {
      if (!running().isAlive() || Instant.now().isAfter(end)) {
        close();
        throw new IllegalStateException("did not start; see " + data.resolveSibling(log()));
      }
    }
  }

  /** Ends the Java process and its PostgreSQL without a word, as a power cut would. */
  void kill() throws InterruptedException {
    killed().waitFor();
  }

  /** Ends PostgreSQL alone, as the kernel does when memory runs out. */
  void killPostgresOnly() throws IOException {
    postmaster().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** The PostgreSQL that works on the data folder, orphaned or not. */
  private Optional<ProcessHandle> postmaster() throws IOException {
    Path file = data.resolve("postgresql/postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
        : Optional.empty();
  }

  /** Ends the Java process alone and leaves its PostgreSQL orphaned. */
  void killJavaOnly() throws InterruptedException {
    running().destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    Process current = process;
    if (current != null && current.isAlive()) {
      current.destroy();
      current.onExit().orTimeout(60, TimeUnit.SECONDS).exceptionally(_ -> killed()).join();
    }
    try {
      killPostgresOnly();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process killed() {
    // Java first: it would start a PostgreSQL that died before it.
    List<ProcessHandle> family = running().descendants().toList();
    Process killed = running().destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    return killed;
  }

  private Process running() {
    Process current = process;
    if (current == null) {
      throw new IllegalStateException("not started");
    }
    return current;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
