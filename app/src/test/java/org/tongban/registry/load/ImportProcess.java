package org.tongban.registry.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** An import in a process of its own, to be stopped at one point and killed there. */
final class ImportProcess {

  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PORT_LINE = 3;

  private final Path data;
  private final Process process;

  private ImportProcess(Path data, Process process) {
    this.data = data;
    this.process = process;
  }

  static ImportProcess start(Path data, Path masterKey, Path town) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                "org.tongban.TongbanApplication",
                "register",
                "import",
                town.toString(),
                "--report",
                data.resolveSibling("report.csv").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()));
    command.environment().put("TONGBAN_DATA", data.toString());
    command.environment().put("TONGBAN_MASTER_KEY_FILE", masterKey.toString());
    command.environment().put("TONGBAN_DEMONSTRATION", "true");
    command.environment().put("TONGBAN_ITEMS", "../items");
    return new ImportProcess(data, command.start());
  }

  /**
   * Takes a lock as soon as {@code begun} holds, waits until the import waits for it and {@code
   * within} holds, and ends Java and PostgreSQL without a word, as a power cut would.
   */
  void killAt(String begun, String lock, String within) throws Exception {
    try (Connection connection = connect()) {
      await(connection, begun);
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(lock);
      }
      await(connection, "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)");
      await(connection, within);
      flush(connection);
      kill();
    } catch (SQLException e) {
      if (process.isAlive()) {
        throw e;
      }
      // The connection died with PostgreSQL.
    }
  }

  /** What was seen may have been committed asynchronously; it is on disk from here on. */
  private static void flush(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_logical_emit_message(false, 'import', 'seen', true)");
    }
  }

  private void kill() throws IOException, InterruptedException {
    ProcessHandle postmaster =
        ProcessHandle.of(Long.parseLong(postmasterFile().getFirst().strip())).orElseThrow();
    List<ProcessHandle> backends = postmaster.descendants().toList();
    // Java first: it would start a PostgreSQL that died before it.
    process.destroyForcibly().waitFor();
    postmaster.destroyForcibly();
    backends.forEach(ProcessHandle::destroyForcibly);
  }

  private Connection connect() {
    return patiently("a connection")
        .until(
            () ->
                DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%s/postgres"
                        .formatted(postmasterFile().get(PORT_LINE).strip()),
                    "postgres",
                    Files.readString(data.resolve("postgresql.password")).strip()),
            Objects::nonNull);
  }

  private void await(Connection connection, String condition) {
    patiently(condition)
        .until(() -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(condition)) {
            return row.next() && row.getBoolean(1);
          }
        });
  }

  /** There is no server at first, and then no tables. */
  private ConditionFactory patiently(String awaited) {
    return Awaitility.await(awaited)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        .ignoreExceptions()
        .failFast("it has ended; see " + log(data), () -> !process.isAlive());
  }

  private static Path log(Path data) {
    return data.resolveSibling("import.log");
  }

  private List<String> postmasterFile() throws IOException {
    return Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
  }
}
