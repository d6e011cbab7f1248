package org.tongban.registry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/**
 * Reads what a declaration is judged by (登记现状), held against other writers when it is to be kept.
 */
@Repository
class States {

  private static final String REACH =
      """
      WITH named AS (SELECT unnest(:persons) AS person),
      homes AS (
        SELECT r.household, r.relation = '02' AND :leaving AS complete
        FROM registry.registration r JOIN named USING (person)
        WHERE upper_inf(r.recorded) AND upper_inf(r.valid)
        UNION ALL SELECT unnest(:households), false
        UNION ALL SELECT unnest(:whole), true)
      SELECT true AS household, household AS id FROM homes
      UNION SELECT false, person FROM named
      UNION SELECT false, r.person FROM registry.registration r JOIN homes USING (household)
        WHERE complete AND upper_inf(r.recorded) AND upper_inf(r.valid)
      UNION SELECT false, m.spouse FROM registry.marriage m JOIN named USING (person)
        WHERE upper_inf(m.recorded) AND upper_inf(m.valid)
      """;

  private final JdbcClient jdbc;
  private final Households households;
  private final PersonStates persons;
  private final Dwellings dwellings;

  States(JdbcClient jdbc, Households households, PersonStates persons, Dwellings dwellings) {
    this.jdbc = jdbc;
    this.households = households;
    this.persons = persons;
    this.dwellings = dwellings;
  }

  /** As it stands, held by nobody. */
  State read(Scope scope) {
    return load(reach(scope), scope);
  }

  /**
   * Held until the transaction ends. Whoever changed who belongs to it in between was faster, and
   * the declaration is to be looked at again: CONFLICT.
   */
  State hold(Scope scope) {
    Reach first = reach(scope);
    jdbc.sql("SELECT registry.hold(:persons, :households, :dwellings)")
        .param("persons", first.persons().toArray(UUID[]::new))
        .param("households", first.households().toArray(UUID[]::new))
        .param("dwellings", Scope.ids(scope.dwellings(), DwellingId::value))
        .query(Integer.class)
        .single();
    Reach held = reach(scope);
    if (!first.includes(held)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.events.changedMeanwhile");
    }
    return load(held, scope);
  }

  /** Everybody and every household in it. */
  private record Reach(Set<UUID> persons, Set<UUID> households) {
    boolean includes(Reach other) {
      return persons.containsAll(other.persons) && households.containsAll(other.households);
    }
  }

  private Reach reach(Scope scope) {
    Set<UUID> people = new LinkedHashSet<>();
    Set<UUID> homes = new LinkedHashSet<>();
    jdbc.sql(REACH)
        .param("persons", Scope.ids(scope.persons(), PersonId::value))
        .param("households", Scope.ids(scope.households(), HouseholdId::value))
        .param("leaving", scope.leaving())
        .param("whole", Scope.ids(scope.whole(), HouseholdId::value))
        .query(row -> {
          (row.getBoolean("household") ? homes : people).add(row.getObject("id", UUID.class));
        });
    return new Reach(people, homes);
  }

  private State load(Reach reach, Scope scope) {
    Map<PersonId, PersonState> people = persons.of(reach.persons().toArray(UUID[]::new));
    Map<HouseholdId, List<HouseholdRow>> versions =
        households.known(List.copyOf(reach.households())).stream()
            .collect(
                Collectors.groupingBy(HouseholdRow::id, LinkedHashMap::new, Collectors.toList()));
    Map<HouseholdId, List<RegistrationRow>> members =
        people.values().stream()
            .flatMap(person -> person.registration().stream())
            .collect(Collectors.groupingBy(RegistrationRow::household));
    Map<HouseholdId, HouseholdState> homes = new HashMap<>();
    versions.forEach((id, rows) ->
        homes.put(id, new HouseholdState(id, rows, members.getOrDefault(id, List.of()))));
    return new State(people, homes, dwellings.standing(scope.dwellings()));
  }
}
