package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/** Events as corrected last (登记事件现状): a correction speaks of all that one act told of a person. */
@Repository
class CorrectedEvents {

  private static final String ALL =
      """
      SELECT e.id, e.kind, e.person, e.other_person, e.relation, e.operation,
        coalesce(c.household, e.household) AS household,
        coalesce(c.community, e.community) AS community,
        coalesce(c.effective, e.effective) AS effective,
        coalesce(c.recorded, e.recorded) AS recorded,
        CASE WHEN c.id IS NULL THEN e.case_id ELSE c.case_id END AS case_id
      FROM registry.event e
      LEFT JOIN LATERAL (
        SELECT * FROM registry.event k
        WHERE k.person = e.person AND k.kind = 'EVENT_CORRECTED' AND k.corrects IN (
          SELECT s.id FROM registry.event s
          WHERE s.person = e.person AND (s.id = e.id OR s.operation = e.operation))
        ORDER BY k.recorded DESC LIMIT 1) c ON true
      """;

  private final JdbcClient jdbc;

  CorrectedEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CorrectedEvent get(UUID id) {
    return jdbc.sql(ALL + "WHERE e.id = :id")
        .param("id", id)
        .query(CorrectedEvents::row)
        .optional()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.events.event.unknown"));
  }

  /** All that its act told, that one's person first, and of each person what says most first. */
  List<CorrectedEvent> ofTheActOf(CorrectedEvent event) {
    if (event.operation() == null) {
      return List.of(event);
    }
    return jdbc.sql(
            ALL
                + """
                WHERE e.operation = :operation
                ORDER BY e.person <> :person, e.person, e.kind = 'MARRIAGE_ENDED', e.id <> :id
                """)
        .param("operation", event.operation())
        .param("person", event.person().value())
        .param("id", event.id())
        .query(CorrectedEvents::row)
        .list();
  }

  /** Whether the head of its household changed once more on the very day. */
  boolean headChangedAgain(CorrectedEvent event) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM ("
                + ALL
                + """
                WHERE e.household = :household AND e.kind = 'HEAD_CHANGED'
                  AND e.recorded > (SELECT recorded FROM registry.event WHERE id = :id)) later
                WHERE later.effective = :day)
                """)
        .param("household", Objects.requireNonNull(event.household()).value())
        .param("id", event.id())
        .param("day", event.effective())
        .query(Boolean.class)
        .single();
  }

  /** Whether somebody who died on that day would have done after it what only the living do. */
  boolean aliveAfter(PersonId person, LocalDate died) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM registry.event e
              WHERE e.person = :person AND e.effective > :died
                AND NOT registry.after_death_allowed(e.kind)
                AND NOT EXISTS (SELECT FROM registry.event c WHERE c.corrects = e.id))
            """)
        .param("person", person.value())
        .param("died", died)
        .query(Boolean.class)
        .single();
  }

  private static CorrectedEvent row(ResultSet row, int number) throws SQLException {
    @Nullable UUID about = row.getObject("other_person", UUID.class);
    @Nullable UUID household = row.getObject("household", UUID.class);
    @Nullable UUID caseId = row.getObject("case_id", UUID.class);
    return new CorrectedEvent(
        row.getObject("id", UUID.class),
        RegistrationEvent.Kind.valueOf(row.getString("kind")),
        new PersonId(row.getObject("person", UUID.class)),
        about == null ? null : new PersonId(about),
        household == null ? null : new HouseholdId(household),
        new RegionCode(row.getString("community")),
        row.getString("relation"),
        row.getObject("effective", LocalDate.class),
        row.getObject("operation", UUID.class),
        row.getObject("recorded", OffsetDateTime.class),
        caseId == null ? null : new CaseId(caseId));
  }
}
