package org.tongban.registry.suspicion;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Many unrelated people join one small family home in a short time (挤户). Strong when they are many
 * and have little floor each; kin by the register do not count, whatever was declared.
 */
@Component
class CrowdedHome implements SuspicionRule {

  private static final String SQL =
      """
      WITH arrival AS (
        SELECT e.id, e.person, e.household, e.community, e.effective, e.recorded,
          coalesce(h.dwelling, h.household) AS home, h.dwelling
        FROM registry.event e
        JOIN registry.household_version h ON h.household = e.household
          AND upper_inf(h.recorded) AND h.valid @> e.effective AND h.kind = 'FAMILY'
        WHERE e.kind IN ('MOVED_IN', 'MOVED_WITHIN') AND e.relation IN ('97', '98', '99')),
      windowed AS (
        SELECT *, count(*) OVER (PARTITION BY home ORDER BY effective
          RANGE BETWEEN CAST(:days AS int) * interval '1 day' PRECEDING AND CURRENT ROW) AS crowd
        FROM arrival),
      peak AS (
        SELECT DISTINCT ON (home) home, effective AS last_day, crowd
        FROM windowed WHERE crowd >= :persons ORDER BY home, crowd DESC, effective)
      SELECT p.home, p.last_day, min(a.effective) AS first_day, min(a.community) AS community,
        count(DISTINCT a.person) AS strangers, array_agg(a.person) AS persons,
        array_agg(a.id ORDER BY a.effective) AS events,
        (SELECT d.floor_area FROM registry.dwelling_version d
         WHERE d.dwelling = p.home AND upper_inf(d.recorded) AND d.valid @> p.last_day) AS area,
        (SELECT count(*) FROM registry.household_version h
         JOIN registry.registration r ON r.household = h.household AND upper_inf(r.recorded)
           AND r.valid @> p.last_day
         WHERE coalesce(h.dwelling, h.household) = p.home AND upper_inf(h.recorded)
           AND h.valid @> p.last_day) AS residents
      FROM peak p
      JOIN arrival a ON a.home = p.home
        AND a.effective BETWEEN p.last_day - CAST(:days AS int) AND p.last_day
      GROUP BY p.home, p.last_day
      HAVING count(DISTINCT a.person) >= :persons AND bool_or(a.recorded > :since)
      """;

  private final JdbcClient jdbc;

  CrowdedHome(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.CROWDED_HOME;
  }

  @Override
  public List<Finding> find(OffsetDateTime since, Thresholds settings) {
    double least = settings.of("persons");
    double cramped = settings.of("area");
    return jdbc.sql(SQL)
        .param("days", settings.whole("days"))
        .param("persons", (int) least)
        .param("since", since)
        .query((row, _) -> {
          int strangers = row.getInt("strangers");
          int residents = row.getInt("residents");
          int area = row.getInt("area");
          List<Finding.Fact> facts = new ArrayList<>();
          facts.add(
              Finding.Fact.of(
                  "arrivals", strangers, row.getDate("first_day"), row.getDate("last_day")));
          if (area > 0 && residents > 0) {
            facts.add(Finding.Fact.of("floor", area, residents));
          }
          return new Finding(
              kind(),
              row.getString("home"),
              row.getString("community"),
              score(strangers, residents, area, least, cramped),
              Found.ids(row, "persons"),
              Found.ids(row, "events"),
              facts);
        })
        .list();
  }

  /** Half from how many joined, half from how little floor each has; unknown floor counts half. */
  static double score(int strangers, int residents, int area, double least, double cramped) {
    double many = 0.5 * Math.min(1, strangers / (2 * least));
    double each = residents == 0 ? cramped : (double) area / residents;
    double tight = area == 0 ? 0.25 : 0.5 * Math.min(1, cramped / Math.max(each, 1));
    return Found.score(many + tight);
  }
}
