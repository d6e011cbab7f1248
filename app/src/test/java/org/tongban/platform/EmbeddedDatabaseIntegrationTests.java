package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIntegrationTests {

  private static final String CANARY = "龘靐齉爩鱻";

  @TempDir Path data;

  @Test
  void keepsWhatWasCommittedWhenItsServerIsKilledAndServesAgainOnTheSamePort() throws Exception {
    var database = new EmbeddedDatabase(data);
    try {
      execute(database, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)");
      String url = database.jdbcUrl();
      long before = database.pid();

      ProcessHandle.of(before).orElseThrow().destroyForcibly();

      Awaitility.await()
          .atMost(Duration.ofSeconds(15))
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(single(database, "SELECT id FROM kept")).isEqualTo("7"));
      assertThat(database.jdbcUrl()).isEqualTo(url);
      assertThat(database.pid()).isNotEqualTo(before);
    } finally {
      database.destroy();
    }
  }

  @Test
  void stopsTheServerThatAKilledProcessLeftBehind() throws Exception {
    Process other = JvmProcess.start(DatabaseHolder.class, data.toString());
    long orphan = DatabaseHolder.pid(other);
    other.destroyForcibly().waitFor();
    assertThat(isRunning(orphan)).isTrue();

    var database = new EmbeddedDatabase(data);
    try {
      assertThat(isRunning(orphan)).isFalse();
      assertThat(single(database, "SELECT id FROM held")).isEqualTo("1");
    } finally {
      database.destroy();
    }
  }

  @Test
  void startsAfterItsProcessAndItsServerWereBothKilled() throws Exception {
    Process other = JvmProcess.start(DatabaseHolder.class, data.toString());
    long orphan = DatabaseHolder.pid(other);
    other.destroyForcibly().waitFor();
    ProcessHandle.of(orphan).orElseThrow().destroyForcibly();

    var database = new EmbeddedDatabase(data);
    try {
      assertThat(single(database, "SELECT id FROM held")).isEqualTo("1");
    } finally {
      database.destroy();
    }
  }

  @Test
  void asksForThePasswordThatOnlyTheOwnerCanRead() throws Exception {
    var database = new EmbeddedDatabase(data);
    try {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "guess"));
      assertThat(Files.getPosixFilePermissions(data.resolve("postgresql.password"))).hasSize(2);
    } finally {
      database.destroy();
    }
  }

  @Test
  void writesNoValueOfAStatementToItsLogsOrErrors() throws Exception {
    var database = new EmbeddedDatabase(data);
    try {
      execute(database, "CREATE TABLE named (name text PRIMARY KEY)");
      for (int i = 0; i < 2; i++) {
        try (Connection connection = connect(database);
            var insert = connection.prepareStatement("INSERT INTO named VALUES (?)")) {
          insert.setString(1, CANARY);
          insert.execute();
        } catch (SQLException e) {
          assertThat(e.getMessage()).doesNotContain(CANARY);
        }
      }
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> execute(database, "SELECT '" + CANARY + "'::int"));
    } finally {
      database.destroy();
    }
    assertThat(logs()).isNotBlank().doesNotContain(CANARY);
  }

  /** A zombie that nobody reaps counts as ended: it has no working folder. */
  private static boolean isRunning(long pid) {
    return Files.exists(Path.of("/proc", Long.toString(pid), "cwd"));
  }

  private String logs() throws IOException {
    try (var files = Files.list(data.resolve("logs"))) {
      var texts = files.sorted().toList();
      var all = new StringBuilder();
      for (Path file : texts) {
        all.append(Files.readString(file));
      }
      return all.toString().lines().collect(Collectors.joining("\n"));
    }
  }

  static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String single(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), EmbeddedDatabase.USER, database.password());
  }
}
