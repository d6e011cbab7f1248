package org.tongban.registry.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A child joins a home without parents, grandparents or siblings some months before enrolment and
 * leaves it after (择校空挂). Whoever already lived there is a host; a parent's spouse of some years is
 * kin, a spouse of the season is not. The child is asked for by an array, which tree indexes answer
 * and those of exclusion constraints do not: they would be gone through from end to end.
 */
@Component
class SchoolSeason extends QueriedRule {

  private static final String SQL =
      """
      WITH came AS (
        SELECT e.id, e.person, e.household, e.community, e.effective AS day, e.recorded, p.birth_month,
          make_date(extract(year FROM e.effective)::int
            + CASE WHEN extract(month FROM e.effective) > 8 THEN 1 ELSE 0 END, 9, 1) AS enrolment
        FROM registry.event_as_corrected e
        JOIN registry.person_version p
          ON p.person = e.person AND upper_inf(p.recorded) AND p.valid @> e.effective
        WHERE e.person IN (SELECT person FROM registry.event
            WHERE recorded > :since AND kind <> 'PARTICULARS_CHANGED')
          AND e.kind IN ('MOVED_IN', 'MOVED_WITHIN') AND e.relation <> '02'
          AND p.birth_month > e.effective - interval '15 years'),
      season AS (
        SELECT *, extract(year FROM age(enrolment, birth_month + interval '1 month'))::int AS age FROM came
        WHERE enrolment - day BETWEEN 1 AND :before),
      stayed AS (
        SELECT s.*, upper(r.valid) AS left_day, o.id AS leaving, o.recorded AS left_at
        FROM season s
        JOIN registry.registration r ON r.person = s.person AND r.household = s.household
          AND upper_inf(r.recorded) AND lower(r.valid) = s.day
        LEFT JOIN registry.event_as_corrected o ON o.person = s.person AND o.effective = upper(r.valid)
          AND o.kind IN ('MOVED_OUT', 'MOVED_WITHIN')
        WHERE s.age IN (:primary, :junior)
          AND s.enrolment < (SELECT max(effective) FROM registry.event)
          AND (upper_inf(r.valid) OR o.id IS NOT NULL AND upper(r.valid) - s.enrolment > -30)),
      child AS MATERIALIZED (
        SELECT *, ARRAY(SELECT k.person FROM registry.kinship k
          WHERE k.child = ANY (ARRAY[stayed.person]) AND upper_inf(k.recorded)) AS parents
        FROM stayed),
      host AS (
        SELECT c.*, h.person AS host,
          h.person = ANY (parents)
          OR h.person IN (SELECT g.person FROM registry.kinship g
                          WHERE g.child = ANY (parents) AND upper_inf(g.recorded))
          OR h.person IN (SELECT g.child FROM registry.kinship g
                          WHERE g.person = ANY (parents) AND upper_inf(g.recorded))
          OR h.person IN (SELECT m.spouse FROM registry.marriage m
                          WHERE m.person = ANY (parents) AND upper_inf(m.recorded)
                            AND (upper_inf(m.valid) OR upper(m.valid) - lower(m.valid) > 1095)) AS kin
        FROM child c
        JOIN registry.registration h ON h.household = c.household AND h.person <> c.person
          AND upper_inf(h.recorded) AND h.valid @> c.day AND lower(h.valid) < c.day)
      SELECT person || ':' || day AS matter, day, left_day, age, enrolment - day AS before,
        coalesce(left_day - enrolment, 9999) AS after, min(community) AS community,
        person || array_agg(DISTINCT host) AS persons,
        array_agg(DISTINCT id) || array_agg(DISTINCT leaving) AS events
      FROM host
      GROUP BY person, day, left_day, age, enrolment
      HAVING NOT bool_or(kin) AND max(greatest(recorded, coalesce(left_at, recorded))) > :since
      """;

  SchoolSeason(JdbcClient jdbc) {
    super(SuspicionKind.SCHOOL_SEASON, SQL, jdbc);
  }

  @Override
  Weight weigh(ResultSet row, Thresholds settings) throws SQLException {
    int after = settings.whole("after");
    return new Weight(
        score(row.getInt("before"), row.getInt("after"), after),
        facts(row, Found.ids(row, "persons").size() - 1));
  }

  private static List<Finding.Fact> facts(ResultSet row, int hosts) throws SQLException {
    List<Finding.Fact> facts = new ArrayList<>();
    facts.add(Finding.Fact.of("came", row.getInt("age"), row.getDate("day"), row.getInt("before")));
    facts.add(Finding.Fact.of("hosts", hosts));
    facts.add(
        row.getDate("left_day") == null
            ? Finding.Fact.of("stays")
            : Finding.Fact.of("left", row.getDate("left_day"), row.getInt("after")));
    return facts;
  }

  /** Strong for whoever comes in the year of enrolment and leaves soon after it. */
  static double score(int before, int after, int within) {
    double soon = Math.max(0, 1 - (double) Math.max(after, 0) / within);
    return Found.score(0.3 + (before <= 245 ? 0.2 : 0) + (after <= within ? 0.2 + 0.3 * soon : 0));
  }
}
