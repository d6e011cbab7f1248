package org.tongban.registry;

import java.util.Map;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/** What the register knows now of everything in a scope (登记现状). */
record State(
    Map<PersonId, PersonState> persons,
    Map<HouseholdId, HouseholdState> households,
    Map<DwellingId, DwellingRow> dwellings) {

  PersonState person(PersonId id) {
    PersonState found = persons.get(id);
    if (found == null) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.person.unknown");
    }
    return found;
  }

  /** Somebody alive. */
  PersonState living(PersonId id) {
    PersonState person = person(id);
    Require.that(person.alive(), "dead");
    return person;
  }

  /** The registration somebody alive has. */
  RegistrationRow registered(PersonId id) {
    PersonState person = living(id);
    Require.that(person.registration().isPresent(), "notRegistered");
    return person.registration().orElseThrow();
  }

  HouseholdState household(HouseholdId id) {
    HouseholdState found = households.get(id);
    if (found == null) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.household.unknown");
    }
    return found;
  }

  /** The dwelling as it stands. */
  DwellingRow dwelling(DwellingId id) {
    DwellingRow found = dwellings.get(id);
    if (found == null) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.events.dwelling.unknown");
    }
    return found;
  }
}
