package org.tongban.registry.suspicion;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A move to kin whom the register does not know as kin, or a parent hardly older than the child
 * (关系矛盾). A spouse must be married on that day; a parent or child may be one's spouse's.
 */
@Component
class Contradiction implements SuspicionRule {

  private static final String SQL =
      """
      WITH declared AS (
        SELECT id, person, other_person AS kin, variant, community, effective, recorded, operation
        FROM registry.event
        WHERE kind IN ('MOVED_IN', 'MOVED_WITHIN') AND variant IN ('SPOUSE', 'PARENTS', 'CHILDREN')
          AND other_person IS NOT NULL AND recorded > :since),
      untied AS (
        SELECT d.*, CASE variant
          WHEN 'SPOUSE' THEN CASE WHEN EXISTS (
            SELECT FROM registry.marriage m WHERE m.person IN (d.person, d.kin)
              AND upper_inf(m.recorded) AND m.valid @> d.effective) THEN 'otherSpouse' ELSE 'noSpouse' END
          WHEN 'PARENTS' THEN 'noParent' ELSE 'noChild' END AS reason
        FROM declared d
        WHERE NOT EXISTS (
            SELECT FROM registry.marriage m WHERE m.person = d.person AND m.spouse = d.kin
              AND upper_inf(m.recorded) AND m.valid @> d.effective)
          AND (variant = 'SPOUSE' OR NOT EXISTS (
            SELECT FROM registry.kinship k
            WHERE upper_inf(k.recorded) AND (
              k.person IN (SELECT d.kin UNION SELECT spouse FROM registry.marriage
                           WHERE person = d.kin AND upper_inf(recorded))
              AND k.child IN (SELECT d.person UNION SELECT spouse FROM registry.marriage
                              WHERE person = d.person AND upper_inf(recorded))
              OR k.child IN (SELECT d.kin UNION SELECT spouse FROM registry.marriage
                             WHERE person = d.kin AND upper_inf(recorded))
              AND k.person IN (SELECT d.person UNION SELECT spouse FROM registry.marriage
                               WHERE person = d.person AND upper_inf(recorded)))))),
      young AS (
        SELECT e.id, k.person, k.child AS kin, e.community, e.effective,
          e.recorded, e.operation, 'tooYoung' AS reason
        FROM registry.event e
        JOIN registry.kinship k ON k.kind = 'BIRTH' AND upper_inf(k.recorded)
          AND k.person IN (e.person, e.other_person) AND k.child IN (e.person, e.other_person)
        JOIN registry.person_version p ON p.person = k.person AND upper_inf(p.recorded) AND upper_inf(p.valid)
        JOIN registry.person_version c ON c.person = k.child AND upper_inf(c.recorded) AND upper_inf(c.valid)
        WHERE e.kind = 'KINSHIP_RECORDED' AND e.recorded > :since
          AND c.birth_month < p.birth_month + CAST(:apart AS int) * interval '1 year')
      SELECT id, person, kin, reason, community, effective FROM untied
      UNION ALL SELECT id, person, kin, reason, community, effective FROM young
      """;

  private final JdbcClient jdbc;

  Contradiction(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.CONTRADICTION;
  }

  @Override
  public List<Finding> find(OffsetDateTime since, Thresholds settings) {
    return jdbc.sql(SQL)
        .param("apart", settings.whole("apart"))
        .param("since", since)
        .query((row, _) ->
            new Finding(
                kind(),
                row.getString("id"),
                row.getString("community"),
                score(row.getString("reason")),
                List.of(row.getObject("person", UUID.class), row.getObject("kin", UUID.class)),
                List.of(row.getObject("id", UUID.class)),
                List.of(Finding.Fact.of(row.getString("reason"), row.getDate("effective")))))
        .list();
  }

  /** What the register contradicts weighs more than what it merely does not hold. */
  static double score(String reason) {
    return switch (reason) {
      case "otherSpouse", "tooYoung" -> 0.9;
      case "noSpouse" -> 0.7;
      default -> 0.6;
    };
  }
}
