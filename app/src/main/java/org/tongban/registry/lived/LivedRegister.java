package org.tongban.registry.lived;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * The facts of a lived city in the register's own tables (合成城市装载), in a database of its own. Names,
 * numbers and addresses stay away, and the labels of planted frauds stand beside.
 */
public final class LivedRegister {

  private static final List<String> FILES =
      List.of(
          "person-versions",
          "dwellings",
          "household-versions",
          "registrations",
          "marriages",
          "kinships",
          "events",
          "evidence",
          "frauds");

  private final DataSource database;

  /** The database must be empty; it holds the city afterwards. */
  public LivedRegister(DataSource database) {
    this.database = database;
  }

  /** Loads the city's files from the folder. */
  public void load(Path folder) throws SQLException, IOException {
    migrate("__root");
    migrate("registry");
    try (Connection connection = database.getConnection()) {
      for (String file : FILES) {
        stage(connection, folder.resolve(file + ".csv"), "staged_" + file.replace('-', '_'));
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute(facts());
      }
    }
  }

  private void migrate(String module) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/" + module)
        .table("history_" + module)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  /** Takes a file as it is into a table of text columns named by its header. */
  private static void stage(Connection connection, Path file, String table)
      throws SQLException, IOException {
    try (BufferedReader reader = Files.newBufferedReader(file);
        Statement statement = connection.createStatement()) {
      String header = Objects.requireNonNull(reader.readLine());
      String columns =
          Arrays.stream(header.split(",", -1))
              .map(column -> '"' + column.replaceAll("[^A-Za-z]", "") + "\" text")
              .collect(Collectors.joining(", "));
      statement.execute("CREATE TEMP TABLE " + table + " (" + columns + ")");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + table + " FROM STDIN (FORMAT csv, NULL '\\N')", reader);
    }
  }

  private static String facts() throws IOException {
    try (InputStream sql = LivedRegister.class.getResourceAsStream("facts.sql")) {
      return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
