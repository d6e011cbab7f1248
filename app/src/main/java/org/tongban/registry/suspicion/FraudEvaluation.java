package org.tongban.registry.suspicion;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tongban.registry.lived.LivedRegister;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the very rules of the register over a lived city with planted frauds, in a database of its
 * own, and compares (识别评测).
 */
public final class FraudEvaluation {

  private final DataSource database;

  /** The database must be empty; it holds the city afterwards. */
  public FraudEvaluation(DataSource database) {
    this.database = database;
  }

  /** Loads the city's files from the folder, runs all rules and scores them by kind. */
  public List<FraudScores> run(Path folder) throws SQLException, IOException {
    new LivedRegister(database).load(folder);
    try (Connection connection = database.getConnection()) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      return FraudScores.all(planted(jdbc), rules(connection, jdbc).findings(Found.EVER));
    }
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
}
