package org.tongban.registry.suspicion;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One person has several short marriages, each with a move to the spouse and a divorce (连环婚姻). */
@Component
class MarriageChain implements SuspicionRule {

  private static final String SQL =
      """
      WITH short AS (
        SELECT id, person, spouse, lower(valid) AS wed, upper(valid) AS parted, lower(recorded) AS at
        FROM registry.marriage
        WHERE upper_inf(recorded) AND NOT upper_inf(valid)
          AND upper(valid) - lower(valid) <= :days),
      candidate AS (
        SELECT s.*, count(*) OVER (PARTITION BY person) AS marriages FROM short s),
      act AS (
        SELECT c.id, e.id AS event, e.kind, e.variant, e.community, e.recorded, e.effective
        FROM candidate c
        JOIN registry.event e ON e.person IN (c.person, c.spouse)
          AND e.effective BETWEEN c.wed - 60 AND c.parted + 60
          AND (e.kind IN ('MARRIED', 'MARRIAGE_ENDED')
               OR e.kind IN ('MOVED_IN', 'MOVED_WITHIN') AND e.variant = 'SPOUSE')
        WHERE c.marriages >= :marriages),
      false_one AS (
        SELECT id, array_agg(DISTINCT event) AS events, min(community) AS community,
          max(recorded) AS recorded
        FROM act GROUP BY id
        HAVING bool_or(variant = 'SPOUSE') AND bool_or(kind = 'MARRIAGE_ENDED' AND variant = 'DIVORCE'))
      SELECT c.person AS hub, count(*) AS marriages, min(c.wed) AS first_day,
        max(c.parted) AS last_day, avg(c.parted - c.wed)::int AS lasted,
        min(f.community) AS community, array_agg(c.spouse) || c.person AS persons,
        (SELECT array_agg(DISTINCT event) FROM act WHERE id = ANY (array_agg(c.id))) AS events
      FROM candidate c JOIN false_one f ON f.id = c.id
      GROUP BY c.person
      HAVING count(*) >= :marriages AND max(f.recorded) > :since
      """;

  private final JdbcClient jdbc;

  MarriageChain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.MARRIAGE_CHAIN;
  }

  @Override
  public List<Finding> find(OffsetDateTime since, Thresholds settings) {
    int days = settings.whole("days");
    int least = settings.whole("marriages");
    return jdbc.sql(SQL)
        .param("days", days)
        .param("marriages", least)
        .param("since", since)
        .query((row, _) ->
            new Finding(
                kind(),
                row.getString("hub"),
                row.getString("community"),
                score(row.getInt("marriages"), row.getInt("lasted"), least, days),
                Found.ids(row, "persons"),
                Found.ids(row, "events"),
                List.of(
                    Finding.Fact.of(
                        "marriages",
                        row.getInt("marriages"),
                        row.getDate("first_day"),
                        row.getDate("last_day")),
                    Finding.Fact.of("lasted", row.getInt("lasted")))))
        .list();
  }

  /** More and shorter marriages weigh more. */
  static double score(int marriages, int lasted, int least, int days) {
    return Found.score(0.4 + 0.2 * (marriages - least) + 0.4 * (1 - (double) lasted / days));
  }
}
