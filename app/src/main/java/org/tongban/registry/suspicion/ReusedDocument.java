package org.tongban.registry.suspicion;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One paper proves events of different people (一证多用). A couple shares the paper of its marriage, a
 * family that of its home, and a child's birth certificate is the child's alone.
 */
@Component
class ReusedDocument implements SuspicionRule {

  private static final String SQL =
      """
      WITH used AS (
        SELECT v.kind, v.token, e.id, e.person, e.other_person, e.community, e.recorded, e.effective,
          CASE
            WHEN v.kind IN ('219', '221') THEN
              least(e.person::text, e.other_person::text) || greatest(e.person::text, e.other_person::text)
            WHEN v.kind = '117' THEN CASE WHEN e.kind = 'BIRTH' THEN e.person::text
              ELSE coalesce(e.other_person, e.person)::text END
            WHEN v.kind = '999' THEN coalesce((SELECT coalesce(h.dwelling, h.household)::text
              FROM registry.household_version h WHERE h.household = e.household
                AND upper_inf(h.recorded) AND h.valid @> e.effective), e.household::text, e.person::text)
            ELSE e.person::text END AS party
        FROM registry.evidence v JOIN registry.event e ON e.id = v.event
        WHERE v.token IN (SELECT token FROM registry.evidence GROUP BY token HAVING count(*) > 1))
      SELECT kind, encode(token, 'hex') AS paper, count(DISTINCT party) AS parties,
        count(DISTINCT community) AS places, min(effective) AS first_day, max(effective) AS last_day,
        min(community) AS community, array_agg(DISTINCT person) AS persons, array_agg(id) AS events
      FROM used
      GROUP BY kind, token
      HAVING count(DISTINCT party) >= :persons AND max(recorded) > :since
      """;

  private final JdbcClient jdbc;

  ReusedDocument(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.REUSED_DOCUMENT;
  }

  @Override
  public List<Finding> find(OffsetDateTime since, Thresholds settings) {
    return jdbc.sql(SQL)
        .param("persons", settings.whole("persons"))
        .param("since", since)
        .query((row, _) ->
            new Finding(
                kind(),
                row.getString("kind") + ":" + row.getString("paper"),
                row.getString("community"),
                score(row.getInt("parties"), row.getInt("places")),
                Found.ids(row, "persons"),
                Found.ids(row, "events"),
                List.of(
                    Finding.Fact.of(
                        "paper",
                        row.getString("kind"),
                        row.getInt("parties"),
                        row.getInt("places"),
                        row.getDate("first_day"),
                        row.getDate("last_day")))))
        .list();
  }

  /** A second use may be a clerk's slip; each further one makes that less likely. */
  static double score(int parties, int places) {
    return Found.score(0.5 + 0.2 * (parties - 2) + (places > 1 ? 0.1 : 0));
  }
}
