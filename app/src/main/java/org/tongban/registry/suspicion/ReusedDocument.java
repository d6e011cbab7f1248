package org.tongban.registry.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One paper proves events of different people (一证多用). A couple shares the paper of its marriage, a
 * family that of its home, and a child's birth certificate is the child's alone. Papers that prove
 * who somebody is are shown at every errand, also for others, and are not meant.
 */
@Component
class ReusedDocument extends QueriedRule {

  private static final String SQL =
      """
      WITH news AS (
        SELECT token FROM registry.evidence WHERE event IN (
          SELECT coalesce(corrects, id) FROM registry.event WHERE recorded > :since)),
      used AS (
        SELECT v.kind, v.token, e.id, e.person, e.other_person, e.community, e.recorded, e.effective,
          CASE
            WHEN v.kind IN ('219', '221') THEN
              least(e.person::text, e.other_person::text) || greatest(e.person::text, e.other_person::text)
            WHEN v.kind = '117' AND EXISTS (
                SELECT FROM registry.kinship k
                WHERE k.person = e.person AND k.child = e.other_person AND upper_inf(k.recorded))
              THEN e.other_person::text
            WHEN v.kind = '999' THEN coalesce((SELECT coalesce(h.dwelling, h.household)::text
              FROM registry.household_version h WHERE h.household = e.household
                AND upper_inf(h.recorded) AND h.valid @> e.effective), e.household::text, e.person::text)
            ELSE e.person::text END AS party
        FROM registry.evidence v JOIN registry.event_as_corrected e ON e.id = v.event
        WHERE v.kind NOT IN ('111', '112', '113', '154', '414', '511', '516', '553')
          AND v.token IN (SELECT token FROM registry.evidence
            WHERE token IN (SELECT token FROM news) GROUP BY token HAVING count(*) > 1))
      SELECT kind || ':' || encode(token, 'hex') AS matter, kind, count(DISTINCT party) AS parties,
        count(DISTINCT community) AS places, min(effective) AS first_day, max(effective) AS last_day,
        min(community) AS community, array_agg(DISTINCT person) AS persons, array_agg(id) AS events
      FROM used
      GROUP BY kind, token
      HAVING count(DISTINCT party) >= :persons AND max(recorded) > :since
      """;

  ReusedDocument(JdbcClient jdbc) {
    super(SuspicionKind.REUSED_DOCUMENT, SQL, jdbc);
  }

  @Override
  Weight weigh(ResultSet row, Thresholds settings) throws SQLException {
    int parties = row.getInt("parties");
    int places = row.getInt("places");
    return new Weight(
        score(parties, places),
        List.of(
            Finding.Fact.of(
                "paper",
                row.getString("kind"),
                parties,
                places,
                row.getDate("first_day"),
                row.getDate("last_day"))));
  }

  /** A second use may be a clerk's slip; each further one makes that less likely. */
  static double score(int parties, int places) {
    return Found.score(0.5 + 0.2 * (parties - 2) + (places > 1 ? 0.1 : 0));
  }
}
