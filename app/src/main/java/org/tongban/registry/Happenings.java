package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** Everything that happened in the register (登记事件), added to and never changed. */
@Repository
class Happenings {

  private static final String ALL =
      """
      SELECT id, kind, person, household, community, relation, case_id, operator, legal_basis,
        effective, recorded
      FROM registry.event WHERE person = :person
      """;

  private static final String ONE = ALL.replace("person = :person", "id = :id");

  private static final String HEAD_CHANGES =
      ALL.replace("person = :person", "household = :household")
          + "AND kind = 'HEAD_CHANGED' ORDER BY effective DESC, recorded DESC";

  private static final String OLDEST_FIRST = "ORDER BY recorded, id";

  /** What begins, moves or ends a registration; the others leave it as it is. */
  private static final String OF_REGISTRATION =
      """
      AND kind IN ('INITIAL', 'BIRTH', 'DEATH', 'CANCELLED', 'ESTABLISHED', 'SPLIT', 'MERGED',
        'HEAD_CHANGED', 'MOVED_WITHIN', 'MOVED_OUT', 'MOVED_IN', 'RESTORED', 'LATE_REGISTERED')
      AND household IS NOT NULL AND relation IS NOT NULL
      ORDER BY recorded DESC LIMIT 1
      """;

  private final JdbcClient jdbc;

  Happenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Happening> of(PersonId person) {
    return jdbc.sql(ALL + OLDEST_FIRST)
        .param("person", person.value())
        .query(Happenings::row)
        .list();
  }

  Optional<RegistrationEvent> find(UUID id) {
    return jdbc.sql(ONE).param("id", id).query(Happenings::row).optional().map(Happening::event);
  }

  /** Newest first. */
  List<RegistrationEvent> headChanges(HouseholdId household) {
    return jdbc
        .sql(HEAD_CHANGES)
        .param("household", household.value())
        .query(Happenings::row)
        .list()
        .stream()
        .map(Happening::event)
        .toList();
  }

  /** The latest that bears on the registration; every person has at least a first one. */
  Happening latest(PersonId person) {
    return jdbc.sql(ALL + OF_REGISTRATION)
        .param("person", person.value())
        .query(Happenings::row)
        .single();
  }

  /** Whether anything of the person's entry ever happened in that region. */
  boolean within(PersonId person, RegionCode region) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM registry.event
              WHERE person = :person AND starts_with(community, :region))
            """)
        .param("person", person.value())
        .param("region", region.digits())
        .query(Boolean.class)
        .single();
  }

  /**
   * How many others left the household for another case and are still in transit. Who moved out of
   * the installation has a place they went to and is not awaited.
   */
  int awaited(HouseholdId household, PersonId person, CaseId caseId) {
    return jdbc.sql(
            """
            SELECT count(*) FROM registry.event e
            WHERE household = :household AND kind = 'MOVED_OUT' AND counterpart IS NULL
              AND person <> :person AND case_id <> :case
              AND NOT EXISTS (SELECT FROM registry.event later
                WHERE later.person = e.person AND later.recorded > e.recorded
                  AND later.kind IN ('DEATH', 'CANCELLED', 'MOVED_IN', 'RESTORED'))
            """)
        .param("household", household.value())
        .param("person", person.value())
        .param("case", caseId.value())
        .query(Integer.class)
        .single();
  }

  /** Whether the entry was cancelled as a duplicate, which is never restored. */
  boolean duplicate(PersonId person) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM registry.event
              WHERE person = :person AND kind = 'CANCELLED' AND variant = 'DUPLICATE')
            """)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  RegistrationEvent add(
      RegistrationEvent.Kind kind,
      RegistrationRow row,
      RegionCode community,
      Act act,
      OffsetDateTime recorded) {
    UUID id =
        jdbc.sql(
                """
                INSERT INTO registry.event (kind, person, household, community, relation, case_id,
                  operator, legal_basis, effective, recorded)
                VALUES (:kind, :person, :household, :community, :relation, :case,
                  :operator, :basis, :effective, :recorded)
                RETURNING id
                """)
            .param("kind", kind.name())
            .param("person", row.person().value())
            .param("household", row.household().value())
            .param("community", community.digits())
            .param("relation", row.relation())
            .param("case", act.caseId().value())
            .param("operator", act.operator().account().value())
            .param("basis", act.legalBasis())
            .param("effective", act.effective())
            .param("recorded", recorded)
            .query(UUID.class)
            .single();
    return new RegistrationEvent(
        id,
        kind,
        row.person(),
        row.household(),
        act.caseId(),
        act.operator().account(),
        act.legalBasis(),
        act.effective(),
        recorded.toInstant());
  }

  private static Happening row(ResultSet row, int number) throws SQLException {
    @Nullable UUID caseId = row.getObject("case_id", UUID.class);
    @Nullable UUID household = row.getObject("household", UUID.class);
    @Nullable String relation = row.getString("relation");
    RegistrationEvent event =
        new RegistrationEvent(
            row.getObject("id", UUID.class),
            RegistrationEvent.Kind.valueOf(row.getString("kind")),
            new PersonId(row.getObject("person", UUID.class)),
            household == null ? null : new HouseholdId(household),
            caseId == null ? null : new CaseId(caseId),
            new AccountId(row.getObject("operator", UUID.class)),
            row.getString("legal_basis"),
            row.getObject("effective", java.time.LocalDate.class),
            row.getObject("recorded", OffsetDateTime.class).toInstant());
    return new Happening(event, new RegionCode(row.getString("community")), relation);
  }
}
