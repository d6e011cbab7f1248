package org.tongban.registry.suspicion;

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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the very rules of the register over a lived city with planted frauds, in a database of its
 * own, and compares (识别评测). Only what rules read is loaded: no names, numbers or addresses.
 */
public final class FraudEvaluation {

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
  public FraudEvaluation(DataSource database) {
    this.database = database;
  }

  /** Loads the city's files from the folder, runs all rules and scores them by kind. */
  public List<FraudScores> run(Path folder) throws SQLException, IOException {
    migrate("__root");
    migrate("registry");
    try (Connection connection = database.getConnection()) {
      for (String file : FILES) {
        stage(connection, folder.resolve(file + ".csv"), "staged_" + file.replace('-', '_'));
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute(facts());
      }
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      return FraudScores.all(planted(jdbc), rules(connection, jdbc).findings(Found.EVER));
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

  private static Suspicions rules(Connection connection, JdbcClient jdbc) {
    return new Suspicions(
        List.of(
            new CrowdedHome(jdbc),
            new MarriageChain(jdbc),
            new SchoolSeason(jdbc),
            new ReusedDocument(jdbc),
            new Contradiction(jdbc),
            new DoubtfulBirth(jdbc),
            new SplitBeforeClearance(jdbc)),
        new RuleSettings(jdbc),
        jdbc,
        new JdbcTemplate(new SingleConnectionDataSource(connection, true)),
        JsonMapper.shared());
  }

  private static Map<SuspicionKind, Map<String, Set<UUID>>> planted(JdbcClient jdbc) {
    Map<SuspicionKind, Map<String, Set<UUID>>> planted = new EnumMap<>(SuspicionKind.class);
    jdbc.sql("SELECT fraud, kind, event FROM planted")
        .query((row, _) ->
            planted
                .computeIfAbsent(SuspicionKind.valueOf(row.getString("kind")), _ -> new HashMap<>())
                .computeIfAbsent(row.getString("fraud"), _ -> new HashSet<>())
                .add(row.getObject("event", UUID.class)))
        .list();
    return planted;
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
    try (InputStream sql = FraudEvaluation.class.getResourceAsStream("facts.sql")) {
      return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
