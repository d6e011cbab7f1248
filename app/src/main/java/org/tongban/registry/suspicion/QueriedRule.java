package org.tongban.registry.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A rule that is one query over the register (规则查询). The query takes each threshold by its name and
 * {@code since}, and answers with {@code matter}, {@code community}, {@code persons} and {@code
 * events} beside what the score rests on.
 */
abstract class QueriedRule implements SuspicionRule {

  private final SuspicionKind kind;
  private final String query;
  private final JdbcClient jdbc;

  QueriedRule(SuspicionKind kind, String query, JdbcClient jdbc) {
    this.kind = kind;
    this.query = query;
    this.jdbc = jdbc;
  }

  /** How strong a find is, and why. */
  record Weight(double score, List<Finding.Fact> facts) {}

  @Override
  public final SuspicionKind kind() {
    return kind;
  }

  @Override
  public final List<Finding> find(OffsetDateTime since, Thresholds settings) {
    return jdbc.sql(query)
        .params(settings.values())
        .param("since", since)
        .query((row, _) -> {
          Weight weight = weigh(row, settings);
          return new Finding(
              kind,
              row.getString("matter"),
              row.getString("community"),
              Found.score(weight.score()),
              Found.ids(row, "persons"),
              Found.ids(row, "events"),
              weight.facts());
        })
        .list();
  }

  abstract Weight weigh(ResultSet row, Thresholds settings) throws SQLException;
}
