package org.tongban.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application with the demonstration city, on a data folder and port of its own. */
final class Installation implements AutoCloseable {

  private static final Duration START_AT_MOST = Duration.ofMinutes(5);
  private static final long STOP_SECONDS_AT_MOST = 60;

  private static final int LAST_LINES = 10;

  private final Process process;
  private final Client client;
  private final double secondsToFirstPage;

  private Installation(Process process, Client client, double secondsToFirstPage) {
    this.process = process;
    this.client = client;
    this.secondsToFirstPage = secondsToFirstPage;
  }

  /** Starts on this folder and waits for the first page; the log is beside the folder. */
  static Installation start(Path data) throws IOException, InterruptedException {
    Path house = Path.of("").toAbsolutePath();
    Path program = house.resolve("bin/tongban");
    if (!Files.isExecutable(program)) {
      throw new IOException("no " + program + ": run it at the top of the repository");
    }
    int port = freePort();
    Path log = data.resolveSibling(data.getFileName() + ".log");
    ProcessBuilder command =
        new ProcessBuilder(program.toString(), "serve")
            .directory(house.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    command.environment().put("TONGBAN_DATA", data.toString());
    command.environment().put("TONGBAN_PORT", Integer.toString(port));
    command.environment().put("SPRING_PROFILES_ACTIVE", "demonstration");
    long begin = System.nanoTime();
    Process process = command.start();
    Path authority = data.resolve("tls/ca.pem");
    while (System.nanoTime() - begin < START_AT_MOST.toNanos() && process.isAlive()) {
      if (Files.exists(authority)) {
        Client client = new Client(authority, port);
        if (client.answers("/login")) {
          return new Installation(process, client, (System.nanoTime() - begin) / 1e9);
        }
      }
      Thread.sleep(50);
    }
    stop(process);
    var said = Files.readAllLines(log).reversed().stream().limit(LAST_LINES).toList().reversed();
    throw new IOException("it does not start; it said last: " + String.join("\n", said));
  }

  Client client() {
    return client;
  }

  double secondsToFirstPage() {
    return secondsToFirstPage;
  }

  /** The Java process and PostgreSQL, which it started. */
  ProcessTree processes() {
    return new ProcessTree(process.toHandle());
  }

  @Override
  public void close() {
    client.close();
    stop(process);
  }

  private static void stop(Process process) {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroy();
    process
        .onExit()
        .orTimeout(STOP_SECONDS_AT_MOST, TimeUnit.SECONDS)
        .exceptionally(_ -> {
          started.forEach(ProcessHandle::destroyForcibly);
          return process.destroyForcibly();
        })
        .join();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
