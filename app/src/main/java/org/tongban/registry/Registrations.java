package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** Who is registered where (常住户口登记), in both times. */
@Repository
class Registrations {

  private static final String KNOWN_NOW =
      """
      SELECT id, person, household, relation, lower(valid) AS since, upper(valid) AS until
      FROM registry.registration
      WHERE upper_inf(recorded) AND person = :person
      """;

  private final JdbcClient jdbc;

  Registrations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The registration without an end. */
  Optional<RegistrationRow> open(PersonId person) {
    return jdbc.sql(KNOWN_NOW + "AND upper_inf(valid)")
        .param("person", person.value())
        .query(Registrations::row)
        .optional();
  }

  /** The registration in the household that ended on that day. */
  Optional<RegistrationRow> ended(PersonId person, HouseholdId household, LocalDate until) {
    return jdbc.sql(KNOWN_NOW + "AND household = :household AND upper(valid) = :until")
        .param("person", person.value())
        .param("household", household.value())
        .param("until", until)
        .query(Registrations::row)
        .optional();
  }

  /** How many others are registered in the household on that day or later. */
  int othersFrom(LocalDate day, HouseholdId household, PersonId person) {
    return jdbc.sql(
            """
            SELECT count(*) FROM registry.registration
            WHERE household = :household AND person <> :person AND upper_inf(recorded)
              AND valid && daterange(:day, NULL)
            """)
        .param("household", household.value())
        .param("person", person.value())
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  /** OFFSET as in {@link Persons}: else all registrations of the day are gone through. */
  List<PersonId> members(HouseholdId household, AsOf asOf) {
    return jdbc.sql(
            """
            SELECT person FROM (SELECT person, valid, recorded FROM registry.registration
              WHERE household = :household OFFSET 0) r
            WHERE valid @> CAST(:on AS date) AND recorded @> :known
            ORDER BY person
            """)
        .param("household", household.value())
        .param("on", asOf.valid())
        .param("known", Stamps.known(asOf.known()))
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }

  /** The community in which the person is registered at that point. */
  Optional<RegionCode> communityOf(PersonId person, AsOf asOf) {
    return jdbc.sql(
            """
            SELECT (SELECT community FROM registry.household_version
              WHERE household = r.household AND valid @> CAST(:on AS date) AND recorded @> :known)
            FROM registry.registration r
            WHERE r.person = :person AND r.valid @> CAST(:on AS date) AND r.recorded @> :known
            """)
        .param("person", person.value())
        .param("on", asOf.valid())
        .param("known", Stamps.known(asOf.known()))
        .query(String.class)
        .optional()
        .map(RegionCode::new);
  }

  /** Everybody registered in the household on that day, the day before or later, as known now. */
  Set<PersonId> since(HouseholdId household, LocalDate day) {
    return jdbc.sql(
            """
            SELECT person FROM registry.registration
            WHERE household = :household AND upper_inf(recorded)
              AND (upper_inf(valid) OR upper(valid) >= :day)
            """)
        .param("household", household.value())
        .param("day", day)
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .set();
  }

  void add(RegistrationRow row, OffsetDateTime recorded, CaseId openedBy) {
    jdbc.sql(
            """
            INSERT INTO registry.registration
              (person, household, relation, valid, recorded, opened_by)
            VALUES (:person, :household, :relation,
              daterange(CAST(:from AS date), CAST(:until AS date)), tstzrange(:recorded, NULL),
              :case)
            """)
        .param("person", row.person().value())
        .param("household", row.household().value())
        .param("relation", row.relation())
        .param("from", row.from())
        .param("until", row.until())
        .param("recorded", recorded)
        .param("case", openedBy.value())
        .update();
  }

  /** Ends that the register holds the row for true; the row stays as what was known before. */
  void supersede(RegistrationRow row, OffsetDateTime recorded, CaseId closedBy) {
    jdbc.sql(
            """
            UPDATE registry.registration
            SET recorded = tstzrange(lower(recorded), :recorded), closed_by = :case
            WHERE id = :id
            """)
        .param("id", row.id())
        .param("recorded", recorded)
        .param("case", closedBy.value())
        .update();
  }

  private static RegistrationRow row(ResultSet row, int number) throws SQLException {
    @Nullable LocalDate until = row.getObject("until", LocalDate.class);
    return new RegistrationRow(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        new HouseholdId(row.getObject("household", UUID.class)),
        row.getString("relation"),
        row.getObject("since", LocalDate.class),
        until);
  }
}
