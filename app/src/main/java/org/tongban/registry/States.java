package org.tongban.registry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/**
 * Reads what a declaration is judged by (登记现状), held against other writers when it is to be kept.
 */
@Repository
class States {

  private static final String REACH = "SELECT persons, households FROM registry.reach(?, ?, ?, ?)";
  private static final String HOLD =
      "SELECT persons, households, joined FROM registry.hold_reach(?, ?, ?, ?, ?)";

  private final JdbcTemplate jdbc;
  private final Households households;
  private final PersonStates persons;
  private final Dwellings dwellings;

  States(JdbcTemplate jdbc, Households households, PersonStates persons, Dwellings dwellings) {
    this.jdbc = jdbc;
    this.households = households;
    this.persons = persons;
    this.dwellings = dwellings;
  }

  /** As it stands, held by nobody. */
  State read(Scope scope) {
    Reach reach =
        new Journey(jdbc)
            .one(
                REACH,
                (row, _) -> reach(row),
                Scope.ids(scope.persons(), PersonId::value),
                Scope.ids(scope.households(), HouseholdId::value),
                Scope.ids(scope.whole(), HouseholdId::value),
                scope.leaving());
    return load(reach, scope);
  }

  /**
   * Held until the transaction ends. Whoever changed who belongs to it in between was faster, and
   * the declaration is to be looked at again: CONFLICT.
   */
  State hold(Scope scope) {
    Reach reach =
        new Journey(jdbc)
            .one(
                HOLD,
                (row, _) -> unchanged(row),
                Scope.ids(scope.persons(), PersonId::value),
                Scope.ids(scope.households(), HouseholdId::value),
                Scope.ids(scope.whole(), HouseholdId::value),
                Scope.ids(scope.dwellings(), DwellingId::value),
                scope.leaving());
    return load(reach, scope);
  }

  /** Everybody and every household in it. */
  private record Reach(List<UUID> persons, List<UUID> households) {}

  private static Reach unchanged(ResultSet row) throws SQLException {
    if (row.getBoolean("joined")) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.events.changedMeanwhile");
    }
    return reach(row);
  }

  private static Reach reach(ResultSet row) throws SQLException {
    return new Reach(ids(row.getArray("persons")), ids(row.getArray("households")));
  }

  private static List<UUID> ids(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray());
  }

  private State load(Reach reach, Scope scope) {
    Journey journey = new Journey(jdbc);
    Map<PersonId, PersonState> people = persons.of(reach.persons().toArray(UUID[]::new), journey);
    List<HouseholdRow> rows = households.known(reach.households().toArray(UUID[]::new), journey);
    Map<DwellingId, DwellingRow> standing = dwellings.standing(scope.dwellings(), journey);
    journey.make();
    Map<HouseholdId, List<HouseholdRow>> versions =
        rows.stream()
            .collect(
                Collectors.groupingBy(HouseholdRow::id, LinkedHashMap::new, Collectors.toList()));
    Map<HouseholdId, List<RegistrationRow>> members =
        people.values().stream()
            .flatMap(person -> person.registration().stream())
            .collect(Collectors.groupingBy(RegistrationRow::household));
    Map<HouseholdId, HouseholdState> homes = new HashMap<>();
    versions.forEach(
        (id, of) -> homes.put(id, new HouseholdState(id, of, members.getOrDefault(id, List.of()))));
    return new State(people, homes, standing);
  }
}
