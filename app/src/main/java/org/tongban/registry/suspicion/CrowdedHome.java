package org.tongban.registry.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Many unrelated people join one small family home in a short time (挤户). Strong when they are many
 * and have little floor each. Kin of those who live there, by the register, do not count, whatever
 * was declared; of a family that comes, one counts. A home with floor enough for all is not
 * crowded.
 */
@Component
class CrowdedHome extends QueriedRule {

  private static final String SQL =
      """
      WITH news AS (
        SELECT coalesce(h.dwelling, h.household) AS home FROM registry.household_version h
        WHERE upper_inf(h.recorded) AND h.household IN (
          SELECT household FROM registry.event_as_corrected
          WHERE person IN (SELECT person FROM registry.event
            WHERE recorded > :since AND kind <> 'PARTICULARS_CHANGED')
            AND kind IN ('MOVED_IN', 'MOVED_WITHIN') AND relation IN ('97', '98', '99'))),
      told AS (
        SELECT e.id, e.person, e.household, e.community, e.effective, e.recorded,
          coalesce(h.dwelling, h.household) AS home
        FROM registry.event_as_corrected e
        JOIN registry.household_version h ON h.household = e.household
          AND upper_inf(h.recorded) AND h.valid @> e.effective AND h.kind = 'FAMILY'
        WHERE e.kind IN ('MOVED_IN', 'MOVED_WITHIN') AND e.relation IN ('97', '98', '99')
          AND e.household IN (SELECT home FROM news UNION
            SELECT household FROM registry.household_version
            WHERE dwelling IN (SELECT home FROM news))),
      sought AS (SELECT home FROM told GROUP BY home HAVING count(*) >= :persons),
      resident AS MATERIALIZED (
        SELECT coalesce(h.dwelling, h.household) AS home, r.person, lower(r.valid) AS since,
          r.valid * h.valid AS stay
        FROM registry.household_version h
        JOIN registry.registration r ON r.household = h.household
          AND upper_inf(r.recorded) AND r.valid && h.valid
        WHERE upper_inf(h.recorded)
          AND coalesce(h.dwelling, h.household) IN (SELECT home FROM sought)),
      arrival AS (
        SELECT * FROM told t
        WHERE t.home IN (SELECT home FROM sought)
          AND NOT EXISTS (
            SELECT FROM resident r
            WHERE r.home = t.home AND r.person <> t.person AND r.stay @> t.effective
              AND (r.since < t.effective OR r.person < t.person)
              AND (EXISTS (SELECT FROM registry.kinship k
                           WHERE upper_inf(k.recorded) AND k.valid @> t.effective
                             AND (k.person = t.person AND k.child = r.person
                                  OR k.person = r.person AND k.child = t.person))
                   OR EXISTS (SELECT FROM registry.marriage m
                              WHERE m.person = t.person AND m.spouse = r.person
                                AND upper_inf(m.recorded) AND m.valid @> t.effective)))),
      windowed AS (
        SELECT *, count(*) OVER (PARTITION BY home ORDER BY effective
          RANGE BETWEEN CAST(:days AS int) * interval '1 day' PRECEDING AND CURRENT ROW) AS crowd
        FROM arrival),
      peak AS (
        SELECT DISTINCT ON (home) home, effective AS last_day, crowd
        FROM windowed WHERE crowd >= :persons ORDER BY home, crowd DESC, effective),
      crowded AS (
        SELECT p.home, p.last_day, min(a.effective) AS first_day, min(a.community) AS community,
          count(DISTINCT a.person) AS strangers, array_agg(a.person) AS persons,
          array_agg(a.id ORDER BY a.effective) AS events, max(a.recorded) AS recorded,
          (SELECT d.floor_area FROM registry.dwelling_version d
           WHERE d.dwelling = p.home AND upper_inf(d.recorded) AND d.valid @> p.last_day) AS floor,
          (SELECT count(*) FROM resident r
           WHERE r.home = p.home AND r.stay @> p.last_day) AS residents
        FROM peak p
        JOIN arrival a ON a.home = p.home
          AND a.effective BETWEEN p.last_day - CAST(:days AS int) AND p.last_day
        GROUP BY p.home, p.last_day)
      SELECT home AS matter, * FROM crowded
      WHERE strangers >= :persons AND recorded > :since
        AND (floor IS NULL OR residents = 0 OR floor < residents * :area)
      """;

  CrowdedHome(JdbcClient jdbc) {
    super(SuspicionKind.CROWDED_HOME, SQL, jdbc);
  }

  @Override
  Weight weigh(ResultSet row, Thresholds settings) throws SQLException {
    int strangers = row.getInt("strangers");
    int residents = row.getInt("residents");
    int floor = row.getInt("floor");
    List<Finding.Fact> facts = new ArrayList<>();
    facts.add(
        Finding.Fact.of("arrivals", strangers, row.getDate("first_day"), row.getDate("last_day")));
    if (floor > 0 && residents > 0) {
      facts.add(Finding.Fact.of("floor", floor, residents));
    }
    return new Weight(
        score(strangers, residents, floor, settings.of("persons"), settings.of("area")), facts);
  }

  /** Half from how many joined, half from how little floor each has; unknown floor counts half. */
  static double score(int strangers, int residents, int floor, double least, double cramped) {
    double many = 0.5 * Math.min(1, strangers / (2 * least));
    double each = residents == 0 ? cramped : (double) floor / residents;
    double tight = floor == 0 ? 0.25 : 0.5 * Math.min(1, cramped / Math.max(each, 1));
    return Found.score(many + tight);
  }
}
