package org.tongban.registry.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One person has several short marriages, each with a move to the spouse and a divorce (连环婚姻). Who
 * parts from one spouse and weds the same again has one.
 */
@Component
class MarriageChain extends QueriedRule {

  private static final String SQL =
      """
      WITH news AS (SELECT person FROM registry.event
            WHERE recorded > :since AND kind <> 'PARTICULARS_CHANGED'),
      short AS (
        SELECT id, person, spouse, lower(valid) AS wed, upper(valid) AS parted
        FROM registry.marriage
        WHERE upper_inf(recorded) AND NOT upper_inf(valid)
          AND upper(valid) - lower(valid) <= :days
          AND person IN (SELECT person FROM news
            UNION SELECT spouse FROM registry.marriage WHERE person IN (SELECT person FROM news))),
      candidate AS (
        SELECT s.*, count(*) OVER (PARTITION BY person) AS marriages FROM short s),
      act AS (
        SELECT c.id, e.id AS event, e.kind, e.variant, e.community, e.recorded
        FROM candidate c
        JOIN registry.event_as_corrected e ON e.person IN (c.person, c.spouse)
          AND coalesce(e.other_person, c.person) IN (c.person, c.spouse)
          AND e.effective BETWEEN c.wed - 60 AND c.parted + 60
          AND (e.kind IN ('MARRIED', 'MARRIAGE_ENDED')
               OR e.kind IN ('MOVED_IN', 'MOVED_WITHIN') AND e.variant = 'SPOUSE')
        WHERE c.marriages >= :marriages),
      false_one AS (
        SELECT id, min(community) AS community, max(recorded) AS recorded
        FROM act GROUP BY id
        HAVING bool_or(variant = 'SPOUSE') AND bool_or(kind = 'MARRIAGE_ENDED' AND variant = 'DIVORCE'))
      SELECT c.person AS matter, count(*) AS marriages, min(c.wed) AS first_day,
        max(c.parted) AS last_day, avg(c.parted - c.wed)::int AS lasted,
        min(f.community) AS community, array_agg(c.spouse) || c.person AS persons,
        (SELECT array_agg(DISTINCT event) FROM act WHERE id = ANY (array_agg(c.id))) AS events
      FROM candidate c JOIN false_one f ON f.id = c.id
      GROUP BY c.person
      HAVING count(DISTINCT c.spouse) >= :marriages AND max(f.recorded) > :since
      """;

  MarriageChain(JdbcClient jdbc) {
    super(SuspicionKind.MARRIAGE_CHAIN, SQL, jdbc);
  }

  @Override
  Weight weigh(ResultSet row, Thresholds settings) throws SQLException {
    int marriages = row.getInt("marriages");
    int lasted = row.getInt("lasted");
    return new Weight(
        score(marriages, lasted, settings.whole("marriages"), settings.whole("days")),
        List.of(
            Finding.Fact.of(
                "marriages", marriages, row.getDate("first_day"), row.getDate("last_day")),
            Finding.Fact.of("lasted", lasted)));
  }

  /** More and shorter marriages weigh more. */
  static double score(int marriages, int lasted, int least, int days) {
    return Found.score(0.4 + 0.2 * (marriages - least) + 0.4 * (1 - (double) lasted / days));
  }
}
