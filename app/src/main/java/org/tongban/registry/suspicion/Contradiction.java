package org.tongban.registry.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A move to kin whom the register does not know as kin (关系矛盾). A spouse must be married on that
 * day; a parent or child may be one's spouse's. The register contradicts the tie where the ages are
 * too near or it names another parent of that sex; where it names none, it merely does not hold the
 * tie.
 */
@Component
class Contradiction extends QueriedRule {

  private static final String SQL =
      """
      WITH declared AS MATERIALIZED (
        SELECT id, person, other_person AS kin, variant, community, effective,
          CASE variant WHEN 'PARENTS' THEN other_person ELSE person END AS elder,
          CASE variant WHEN 'PARENTS' THEN person ELSE other_person END AS younger
        FROM registry.event_as_corrected
        WHERE id IN (SELECT coalesce(corrects, id) FROM registry.event WHERE recorded > :since)
          AND kind IN ('MOVED_IN', 'MOVED_WITHIN') AND variant IN ('SPOUSE', 'PARENTS', 'CHILDREN')
          AND other_person IS NOT NULL),
      untied AS MATERIALIZED (
        SELECT * FROM declared d
        WHERE NOT EXISTS (
            SELECT FROM registry.marriage m WHERE m.person = d.person AND m.spouse = d.kin
              AND upper_inf(m.recorded) AND m.valid @> d.effective)
          AND (variant = 'SPOUSE' OR NOT EXISTS (
            SELECT FROM registry.kinship k
            WHERE upper_inf(k.recorded) AND k.kind <> 'GUARDIAN'
              AND k.person IN (SELECT d.elder UNION SELECT spouse FROM registry.marriage m
                               WHERE m.person = d.elder AND upper_inf(m.recorded))
              AND k.child IN (SELECT d.younger UNION SELECT spouse FROM registry.marriage m
                              WHERE m.person = d.younger AND upper_inf(m.recorded))))),
      weighed AS (
        SELECT u.id, u.person, u.kin, u.community, u.effective, CASE
          WHEN variant = 'SPOUSE' THEN CASE WHEN EXISTS (
            SELECT FROM registry.marriage m WHERE m.person IN (u.person, u.kin)
              AND upper_inf(m.recorded) AND m.valid @> u.effective) THEN 'otherSpouse' ELSE 'noSpouse' END
          WHEN c.birth_month < p.birth_month + CAST(:apart AS int) * interval '1 year' THEN 'tooNear'
          WHEN NOT EXISTS (
            SELECT FROM (SELECT u.younger AS child UNION SELECT spouse FROM registry.marriage m
                         WHERE m.person = u.younger AND upper_inf(m.recorded)) own
            WHERE NOT EXISTS (
              SELECT FROM registry.kinship k WHERE k.child = own.child AND k.kind = 'BIRTH'
                AND k.person_sex = p.sex AND upper_inf(k.recorded))) THEN 'otherParent'
          WHEN variant = 'PARENTS' THEN 'noParent' ELSE 'noChild' END AS reason
        FROM untied u
        LEFT JOIN registry.person_version p
          ON p.person = u.elder AND upper_inf(p.recorded) AND upper_inf(p.valid)
        LEFT JOIN registry.person_version c
          ON c.person = u.younger AND upper_inf(c.recorded) AND upper_inf(c.valid)),
      young AS (
        SELECT e.id, k.person, k.child AS kin, e.community, e.effective, 'tooYoung' AS reason
        FROM registry.event_as_corrected e
        JOIN registry.kinship k ON k.kind = 'BIRTH' AND upper_inf(k.recorded)
          AND k.person IN (e.person, e.other_person) AND k.child IN (e.person, e.other_person)
        JOIN registry.person_version p ON p.person = k.person AND upper_inf(p.recorded) AND upper_inf(p.valid)
        JOIN registry.person_version c ON c.person = k.child AND upper_inf(c.recorded) AND upper_inf(c.valid)
        WHERE e.kind = 'KINSHIP_RECORDED'
          AND e.id IN (SELECT coalesce(corrects, id) FROM registry.event WHERE recorded > :since)
          AND c.birth_month < p.birth_month + CAST(:apart AS int) * interval '1 year'),
      contradicted AS (
        SELECT id, person, kin, reason, community, effective FROM weighed
        UNION ALL SELECT id, person, kin, reason, community, effective FROM young)
      SELECT id AS matter, community, reason, effective, ARRAY[person, kin] AS persons, ARRAY[id] AS events
      FROM contradicted
      """;

  Contradiction(JdbcClient jdbc) {
    super(SuspicionKind.CONTRADICTION, SQL, jdbc);
  }

  @Override
  Weight weigh(ResultSet row, Thresholds settings) throws SQLException {
    String reason = row.getString("reason");
    return new Weight(score(reason), List.of(Finding.Fact.of(reason, row.getDate("effective"))));
  }

  /** What the register contradicts weighs more than what it merely does not hold. */
  static double score(String reason) {
    return switch (reason) {
      case "otherSpouse", "tooYoung", "tooNear" -> 0.9;
      case "otherParent" -> 0.8;
      case "noSpouse" -> 0.7;
      default -> 0.4;
    };
  }
}
