package org.tongban.registry.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One small home is split into many households within weeks (突击分户). */
@Component
class SplitBeforeClearance extends QueriedRule {

  private static final String SQL =
      """
      WITH news AS (
        SELECT dwelling FROM registry.household_version WHERE household IN (
          SELECT household FROM registry.event_as_corrected
          WHERE person IN (SELECT person FROM registry.event
            WHERE recorded > :since AND kind <> 'PARTICULARS_CHANGED')
            AND kind = 'SPLIT')),
      split AS (
        SELECT e.household, min(e.effective) AS day, max(e.recorded) AS recorded,
          min(e.community) AS community, array_agg(e.id) AS events, array_agg(e.person) AS persons
        FROM registry.event_as_corrected e
        WHERE e.kind = 'SPLIT' AND e.household IN (
          SELECT household FROM registry.household_version
          WHERE dwelling IN (SELECT dwelling FROM news))
        GROUP BY e.household),
      placed AS (
        SELECT s.*, h.dwelling FROM split s
        JOIN registry.household_version h ON h.household = s.household AND upper_inf(h.recorded)
          AND h.valid @> s.day AND h.dwelling IS NOT NULL),
      windowed AS (
        SELECT *, count(*) OVER (PARTITION BY dwelling ORDER BY day
          RANGE BETWEEN CAST(:days AS int) * interval '1 day' PRECEDING AND CURRENT ROW) AS many
        FROM placed),
      peak AS (
        SELECT DISTINCT ON (dwelling) dwelling, day AS last_day, many
        FROM windowed WHERE many >= :households ORDER BY dwelling, many DESC, day)
      SELECT p.dwelling AS matter, p.last_day, min(w.day) AS first_day, count(*) AS households,
        min(w.community) AS community, max(d.floor_area) AS area,
        (SELECT array_agg(id) FROM placed x, unnest(x.events) AS id WHERE x.dwelling = p.dwelling
          AND x.day BETWEEN p.last_day - CAST(:days AS int) AND p.last_day) AS events,
        (SELECT array_agg(id) FROM placed x, unnest(x.persons) AS id WHERE x.dwelling = p.dwelling
          AND x.day BETWEEN p.last_day - CAST(:days AS int) AND p.last_day) AS persons
      FROM peak p
      JOIN placed w ON w.dwelling = p.dwelling
        AND w.day BETWEEN p.last_day - CAST(:days AS int) AND p.last_day
      LEFT JOIN registry.dwelling_version d ON d.dwelling = p.dwelling AND upper_inf(d.recorded)
        AND d.valid @> p.last_day
      GROUP BY p.dwelling, p.last_day
      HAVING max(w.recorded) > :since AND coalesce(max(d.floor_area), 0) <= :area
      """;

  SplitBeforeClearance(JdbcClient jdbc) {
    super(SuspicionKind.SPLIT_BEFORE_CLEARANCE, SQL, jdbc);
  }

  @Override
  Weight weigh(ResultSet row, Thresholds settings) throws SQLException {
    int households = row.getInt("households");
    int area = row.getInt("area");
    List<Finding.Fact> facts = new ArrayList<>();
    facts.add(
        Finding.Fact.of("splits", households, row.getDate("first_day"), row.getDate("last_day")));
    if (area > 0) {
      facts.add(Finding.Fact.of("area", area));
    }
    return new Weight(score(households, settings.whole("households")), facts);
  }

  /** Each household above the threshold makes it stronger. */
  static double score(int households, int least) {
    return Found.score(0.6 + 0.15 * (households - least));
  }
}
