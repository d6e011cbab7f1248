package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.ActTrace.Sides;

/** Finds what an act let begin or end on its day (登记痕迹), by its record time and its case. */
@Repository
class ActTraces {

  private final JdbcClient jdbc;

  ActTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ActTrace of(CorrectedEvent event, List<CorrectedEvent> act) {
    Set<UUID> people = people(act);
    Set<UUID> homes = homes(act);
    List<ActTrace.Stay> stays =
        ask(
                "person, household",
                "registration",
                "person = ANY (:people) OR household = ANY (:homes)",
                event,
                people,
                homes)
            .query((row, _) -> new ActTrace.Stay(person(row), household(row), sides(row)))
            .list();
    stays.forEach(stay -> homes.add(stay.household().value()));
    List<ActTrace.Standing> standing =
        ask("household", "household_version", "household = ANY (:homes)", event, people, homes)
            .query((row, _) -> new ActTrace.Standing(household(row), sides(row)))
            .list();
    List<ActTrace.Bond> changed = bonds("person_version", event, people, homes);
    Set<PersonId> persons = new LinkedHashSet<>();
    for (ActTrace.Bond bond : changed) {
      // Whoever is new to the register begins with the month of birth, not with the act.
      if (bond.sides().count() == 2) {
        persons.add(bond.person());
      }
    }
    return new ActTrace(stays, standing, persons, bonds("marriage", event, people, homes));
  }

  private List<ActTrace.Bond> bonds(
      String table, CorrectedEvent event, Set<UUID> people, Set<UUID> homes) {
    return ask("person", table, "person = ANY (:people)", event, people, homes)
        .query((row, _) -> new ActTrace.Bond(person(row), sides(row)))
        .list();
  }

  private JdbcClient.StatementSpec ask(
      String what,
      String table,
      String whose,
      CorrectedEvent event,
      Set<UUID> people,
      Set<UUID> homes) {
    String written =
        """
        SELECT %1$s, bool_or(lower(valid) = :day) AS begins,
          coalesce(bool_or(upper(valid) = :day), false) AS ends
        FROM registry.%2$s
        WHERE (%3$s) AND lower(recorded) = :recorded
          AND opened_by IS NOT DISTINCT FROM CAST(:case AS uuid)
          AND (lower(valid) = :day OR upper(valid) = :day)
        GROUP BY %1$s
        """
            .formatted(what, table, whose);
    return recorded(jdbc.sql(written), event, people, homes);
  }

  private static JdbcClient.StatementSpec recorded(
      JdbcClient.StatementSpec sql, CorrectedEvent event, Set<UUID> people, Set<UUID> homes) {
    @Nullable CaseId caseId = event.caseId();
    return sql.param("day", event.effective())
        .param("recorded", event.recorded())
        .param("case", caseId == null ? null : caseId.value())
        .param("people", people.toArray(UUID[]::new))
        .param("homes", homes.toArray(UUID[]::new));
  }

  /**
   * Whether the act replaced, on its very day, what had begun on that day: no day is left of it.
   */
  boolean replaced(CorrectedEvent event, List<CorrectedEvent> act) {
    return recorded(
            jdbc.sql(
                """
                SELECT EXISTS (
                  SELECT FROM registry.registration
                  WHERE (person = ANY (:people) OR household = ANY (:homes))
                    AND upper(recorded) = :recorded AND lower(valid) = :day
                    AND closed_by IS NOT DISTINCT FROM CAST(:case AS uuid))
                """),
            event,
            people(act),
            homes(act))
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether anybody else joined or left one of the households within the time.
   *
   * @param lasting those of them that stood all the time: who is no kin to one head is none to the
   *     next, so it matters to nobody when such a member came or went
   */
  boolean crossed(
      Set<HouseholdId> households,
      Set<HouseholdId> lasting,
      ActTrace trace,
      LocalDate day,
      Days within) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM registry.registration
              WHERE household = ANY (:homes) AND upper_inf(recorded)
                AND ((lower(valid) >= :first AND lower(valid) < :last)
                  OR (upper(valid) > :first AND upper(valid) < :last))
                AND NOT (relation = :noKin AND household = ANY (:lasting))
                AND NOT (person = ANY (:people) AND (lower(valid) = :day OR upper(valid) = :day)))
            """)
        .param("homes", Scope.ids(households, HouseholdId::value))
        .param("lasting", Scope.ids(lasting, HouseholdId::value))
        .param("noKin", Relations.NO_KIN)
        .param("people", Scope.ids(trace.everybody(), PersonId::value))
        .param("day", day)
        .param("first", within.first())
        .param("last", within.last())
        .query(Boolean.class)
        .single();
  }

  private static Set<UUID> people(List<CorrectedEvent> act) {
    Set<UUID> people = new LinkedHashSet<>();
    for (CorrectedEvent event : act) {
      people.add(event.person().value());
      PersonId about = event.about();
      if (about != null) {
        people.add(about.value());
      }
    }
    return people;
  }

  private static Set<UUID> homes(List<CorrectedEvent> act) {
    Set<UUID> homes = new LinkedHashSet<>();
    for (CorrectedEvent event : act) {
      HouseholdId home = event.household();
      if (home != null) {
        homes.add(home.value());
      }
    }
    return homes;
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }

  private static HouseholdId household(ResultSet row) throws SQLException {
    return new HouseholdId(row.getObject("household", UUID.class));
  }

  private static Sides sides(ResultSet row) throws SQLException {
    return new Sides(row.getBoolean("begins"), row.getBoolean("ends"));
  }
}
