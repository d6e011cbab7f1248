package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** Reads persons as known now with their registrations, marriages and parents (人员现状). */
@Repository
class PersonStates {

  private static final String VERSIONS =
      """
      SELECT v.*, lower(v.valid) AS since, upper(v.valid) AS until, p.number AS first_number,
        l.case_id AS locked_by,
        (SELECT e.community FROM registry.event e
         WHERE e.person = p.id AND e.household IS NOT NULL
         ORDER BY e.recorded DESC LIMIT 1) AS last_community
      FROM registry.person p
      JOIN registry.person_version v ON v.person = p.id AND upper_inf(v.recorded)
      LEFT JOIN registry.person_lock l ON l.person = p.id
      WHERE p.id = ANY (?)
      """;
  private static final String REGISTRATIONS =
      """
      SELECT id, person, household, relation, lower(valid) AS since, upper(valid) AS until
      FROM registry.registration WHERE person = ANY (?) AND upper_inf(recorded)
      """;
  private static final String MARRIAGES =
      """
      SELECT id, person, spouse, lower(valid) AS since, upper(valid) AS until
      FROM registry.marriage WHERE person = ANY (?) AND upper_inf(recorded)
      """;
  private static final String PARENTS =
      """
      SELECT id, person, child, kind, person_sex, lower(valid) AS since, upper(valid) AS until
      FROM registry.kinship WHERE child = ANY (?) AND upper_inf(recorded) AND upper_inf(valid)
      """;

  private final PersonRows rows;

  PersonStates(PersonRows rows) {
    this.rows = rows;
  }

  /** These persons; there when the journey is made. */
  Map<PersonId, PersonState> of(UUID[] ids, Journey journey) {
    Map<PersonId, PersonState> found = new LinkedHashMap<>();
    if (ids.length == 0) {
      return found;
    }
    Object all = ids;
    journey
        .ask(
            VERSIONS,
            row -> {
              PersonState person = found.computeIfAbsent(id(row, "person"), id -> start(id, row));
              person.versions().add(version(row));
            },
            all)
        .ask(
            REGISTRATIONS,
            row -> get(found, id(row, "person")).registrations().add(registration(row)),
            all)
        .ask(MARRIAGES, row -> get(found, id(row, "person")).marriages().add(marriage(row)), all)
        .ask(PARENTS, row -> get(found, id(row, "child")).parents().add(kinship(row)), all);
    return found;
  }

  private static PersonState get(Map<PersonId, PersonState> found, PersonId id) {
    PersonState person = found.get(id);
    if (person == null) {
      throw new IllegalStateException("a person without a version");
    }
    return person;
  }

  private PersonState start(PersonId id, ResultSet row) {
    try {
      @Nullable UUID holder = row.getObject("locked_by", UUID.class);
      @Nullable String last = row.getString("last_community");
      byte[] number = row.getBytes("first_number");
      Supplier<CitizenNumber> first = () -> rows.firstNumber(id, number);
      return new PersonState(
          id,
          holder == null ? null : new CaseId(holder),
          first,
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          last == null ? null : new RegionCode(last));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private PersonState.Version version(ResultSet row) throws SQLException {
    return new PersonState.Version(
        row.getObject("since", LocalDate.class),
        Sex.of(row.getInt("sex")),
        row.getBoolean("alive"),
        rows.sealed(row));
  }

  private static RegistrationRow registration(ResultSet row) throws SQLException {
    return new RegistrationRow(
        row.getObject("id", UUID.class),
        id(row, "person"),
        new HouseholdId(row.getObject("household", UUID.class)),
        row.getString("relation"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }

  private static MarriageRow marriage(ResultSet row) throws SQLException {
    return new MarriageRow(
        row.getObject("id", UUID.class),
        id(row, "person"),
        id(row, "spouse"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }

  static KinshipRow kinship(ResultSet row) throws SQLException {
    return new KinshipRow(
        row.getObject("id", UUID.class),
        id(row, "person"),
        id(row, "child"),
        Declaration.KinshipKind.valueOf(row.getString("kind")),
        Sex.of(row.getInt("person_sex")),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }

  private static PersonId id(ResultSet row, String column) throws SQLException {
    return new PersonId(row.getObject(column, UUID.class));
  }
}
