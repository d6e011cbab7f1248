package org.tongban.registry.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A birth that its mother can hardly have had (出生存疑): she was too young or too old, or had another
 * child in the months before or after. Without a birth certificate it weighs more, and of two
 * births too near the one without a certificate is meant. Certified twins may be born on two sides
 * of midnight, and so in two months.
 */
@Component
class DoubtfulBirth extends QueriedRule {

  private static final String SQL =
      """
      WITH news AS (
        SELECT k.person AS mother FROM registry.event e
        JOIN registry.kinship k ON k.child = e.person AND k.kind = 'BIRTH' AND k.person_sex = 2
          AND upper_inf(k.recorded)
        WHERE e.kind IN ('BIRTH', 'EVENT_CORRECTED') AND e.recorded > :since),
      birth AS (
        SELECT e.id, e.person AS child, e.community, k.person AS mother,
          c.birth_month, m.birth_month AS mother_month,
          coalesce(e.variant, '') = 'NO_CERTIFICATE' OR NOT EXISTS (
            SELECT FROM registry.evidence v WHERE v.event = e.id AND v.kind = '117') AS uncertified
        FROM registry.event_as_corrected e
        JOIN registry.kinship k ON k.child = e.person AND k.kind = 'BIRTH' AND k.person_sex = 2
          AND upper_inf(k.recorded)
        JOIN registry.person_version c
          ON c.person = e.person AND upper_inf(c.recorded) AND c.valid @> e.effective
        JOIN registry.person_version m
          ON m.person = k.person AND upper_inf(m.recorded) AND m.valid @> e.effective
        WHERE e.kind = 'BIRTH' AND coalesce(e.variant, '') <> 'ADOPTION'
          AND k.person IN (SELECT mother FROM news)),
      aged AS (
        SELECT *, extract(year FROM age(birth_month, mother_month))::int AS age,
          (SELECT min(abs(12 * (extract(year FROM s.birth_month) - extract(year FROM b.birth_month))
              + extract(month FROM s.birth_month) - extract(month FROM b.birth_month)))::int
           FROM registry.kinship o
           JOIN registry.person_version s ON s.person = o.child AND upper_inf(s.recorded)
           WHERE o.person = b.mother AND o.kind = 'BIRTH' AND o.child <> b.child
             AND upper_inf(o.recorded)
             AND s.birth_month <> b.birth_month) AS apart,
          count(*) FILTER (WHERE uncertified) OVER (PARTITION BY mother)
            > CASE WHEN uncertified THEN 1 ELSE 0 END AS doubted
        FROM birth b)
      SELECT child AS matter, community, age, apart, uncertified,
        ARRAY[child, mother] AS persons, ARRAY[id] AS events,
        coalesce(apart < :months AND (uncertified OR apart > 1), false) AS near,
        age < :youngest OR age > :oldest AS implausible
      FROM aged
      WHERE apart < :months AND (uncertified OR apart > 1 AND NOT doubted)
        OR (age < :youngest OR age > :oldest) AND (uncertified OR age > :oldest + 3)
      """;

  DoubtfulBirth(JdbcClient jdbc) {
    super(SuspicionKind.DOUBTFUL_BIRTH, SQL, jdbc);
  }

  @Override
  Weight weigh(ResultSet row, Thresholds settings) throws SQLException {
    boolean implausible = row.getBoolean("implausible");
    boolean near = row.getBoolean("near");
    boolean uncertified = row.getBoolean("uncertified");
    List<Finding.Fact> facts = new ArrayList<>();
    if (implausible) {
      facts.add(Finding.Fact.of("age", row.getInt("age")));
    }
    if (near) {
      facts.add(Finding.Fact.of("apart", row.getInt("apart")));
    }
    if (uncertified) {
      facts.add(Finding.Fact.of("uncertified"));
    }
    return new Weight(score(implausible, near, uncertified), facts);
  }

  /** Two births in half a year cannot be; a mother's age can be a mistake of the register. */
  static double score(boolean implausibleAge, boolean near, boolean uncertified) {
    return Found.score((implausibleAge ? 0.4 : 0) + (near ? 0.5 : 0) + (uncertified ? 0.4 : 0));
  }
}
