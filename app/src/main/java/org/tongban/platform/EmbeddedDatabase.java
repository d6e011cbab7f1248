package org.tongban.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * PostgreSQL inside the installation's data folder (内嵌数据库).
 *
 * <p>A server that a killed process left behind is stopped in order before ours starts; a server
 * that dies is started again on the same port. It ends with this object and not before, in a
 * session of its own that Ctrl-C does not reach.
 */
final class EmbeddedDatabase implements DisposableBean {

  static final String USER = "postgres";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final PostgresCluster cluster;
  private final int port = LoopbackPorts.free();
  private final String password;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private volatile Process server;

  EmbeddedDatabase(Path data) throws IOException, InterruptedException {
    cluster = new PostgresCluster(PostgresPrograms.of(PostgresBinaries.unpacked(data)), data);
    cluster.initialise();
    password = cluster.password();
    if (cluster.isServed()) {
      LOG.warn("A killed process left PostgreSQL running: stopping it first");
      cluster.stop();
    }
    server = launch();
    try {
      awaitReady();
    } catch (IOException | InterruptedException e) {
      cluster.stop();
      throw e;
    }
    Thread.ofVirtual().name("postgresql-watch").start(this::watch);
  }

  String jdbcUrl() {
    // Details of a refused row quote what people wrote: keep them out of exceptions and logs.
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?logServerErrorDetail=false";
  }

  String password() {
    return password;
  }

  /** Process id of the postmaster that serves now. */
  long pid() {
    return server.pid();
  }

  @Override
  public void destroy() throws IOException, InterruptedException {
    stopping.set(true);
    cluster.stop();
  }

  private Process launch() throws IOException {
    cluster.configure(port);
    var words = cluster.programs().command("postgres", List.of("-D", cluster.folder().toString()));
    words.add(cluster.programs().prefix().size(), "setsid");
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.startLog().toFile()))
            .start();
    process.getOutputStream().close();
    return process;
  }

  private void watch() {
    while (!stopping.get()) {
      try {
        server.waitFor();
        if (!stopping.get()) {
          LOG.error("PostgreSQL has died: starting it again");
          server = launch();
          awaitReady();
          LOG.info("PostgreSQL serves again");
        }
      } catch (IOException e) {
        LOG.error("PostgreSQL does not start again yet: {}", e.getMessage());
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + START_TIMEOUT.toNanos();
    while (!isReady()) {
      if (!server.isAlive() && !stopping.get()) {
        // The killed server's children may still hold its shared memory for a moment.
        Thread.sleep(PAUSE);
        server = launch();
      }
      if (System.nanoTime() > end || stopping.get()) {
        throw new IOException("PostgreSQL is not ready; see " + cluster.startLog());
      }
      Thread.sleep(PAUSE);
    }
  }

  private boolean isReady() {
    var properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "5");
    try (Connection connection = DriverManager.getConnection(jdbcUrl(), properties)) {
      return connection.isValid(2);
    } catch (SQLException _) {
      return false;
    }
  }
}
