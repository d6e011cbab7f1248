package org.tongban.registry.suspicion;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A birth that its mother can hardly have had (出生存疑): she was too young or too old, or had another
 * child in the months before or after. Without a birth certificate it weighs more, and of two
 * births too near the one without a certificate is meant.
 */
@Component
class DoubtfulBirth implements SuspicionRule {

  private static final String SQL =
      """
      WITH birth AS (
        SELECT e.id, e.person AS child, e.community, e.recorded, k.person AS mother,
          c.birth_month, m.birth_month AS mother_month,
          coalesce(e.variant, '') = 'NO_CERTIFICATE' OR NOT EXISTS (
            SELECT FROM registry.evidence v WHERE v.event = e.id AND v.kind = '117') AS uncertified
        FROM registry.event e
        JOIN registry.kinship k ON k.child = e.person AND k.kind = 'BIRTH' AND k.person_sex = 2
          AND upper_inf(k.recorded)
        JOIN registry.person_version c
          ON c.person = e.person AND upper_inf(c.recorded) AND c.valid @> e.effective
        JOIN registry.person_version m
          ON m.person = k.person AND upper_inf(m.recorded) AND m.valid @> e.effective
        WHERE e.kind = 'BIRTH' AND coalesce(e.variant, '') <> 'ADOPTION' AND e.recorded > :since),
      aged AS (
        SELECT *, extract(year FROM age(birth_month, mother_month))::int AS age,
          (SELECT min(abs(12 * (extract(year FROM s.birth_month) - extract(year FROM b.birth_month))
              + extract(month FROM s.birth_month) - extract(month FROM b.birth_month)))::int
           FROM registry.kinship o
           JOIN registry.person_version s ON s.person = o.child AND upper_inf(s.recorded)
           WHERE o.person = b.mother AND o.kind = 'BIRTH' AND o.child <> b.child
             AND upper_inf(o.recorded)
             AND s.birth_month <> b.birth_month) AS apart
        FROM birth b)
      SELECT * FROM aged
      WHERE apart < :months AND (uncertified OR NOT EXISTS (
          SELECT FROM birth o WHERE o.mother = aged.mother AND o.child <> aged.child AND o.uncertified))
        OR (age < :youngest OR age > :oldest) AND (uncertified OR age > :oldest + 3)
      """;

  private final JdbcClient jdbc;

  DoubtfulBirth(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.DOUBTFUL_BIRTH;
  }

  @Override
  public List<Finding> find(OffsetDateTime since, Thresholds settings) {
    int youngest = settings.whole("youngest");
    int oldest = settings.whole("oldest");
    int months = settings.whole("months");
    return jdbc.sql(SQL)
        .param("youngest", youngest)
        .param("oldest", oldest)
        .param("months", months)
        .param("since", since)
        .query((row, _) -> {
          int age = row.getInt("age");
          int apart = row.getInt("apart");
          boolean near = !row.wasNull() && apart < months;
          boolean uncertified = row.getBoolean("uncertified");
          boolean implausible = age < youngest || age > oldest;
          List<Finding.Fact> facts = new ArrayList<>();
          if (implausible) {
            facts.add(Finding.Fact.of("age", age));
          }
          if (near) {
            facts.add(Finding.Fact.of("apart", apart));
          }
          if (uncertified) {
            facts.add(Finding.Fact.of("uncertified"));
          }
          return new Finding(
              kind(),
              row.getString("child"),
              row.getString("community"),
              score(implausible, near, uncertified),
              List.of(row.getObject("child", UUID.class), row.getObject("mother", UUID.class)),
              List.of(row.getObject("id", UUID.class)),
              facts);
        })
        .list();
  }

  /** Two births in half a year cannot be; a mother's age can be a mistake of the register. */
  static double score(boolean implausibleAge, boolean near, boolean uncertified) {
    return Found.score((implausibleAge ? 0.4 : 0) + (near ? 0.5 : 0) + (uncertified ? 0.4 : 0));
  }
}
