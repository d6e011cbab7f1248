package org.tongban.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** A declaration in hand (受理中的申报): the act, what the register knows, and the plan so far. */
record Filing(Act act, State state, Plan plan) {

  LocalDate day() {
    return act.effective();
  }

  boolean rests(String kind) {
    return act.proofs().stream().anyMatch(proof -> proof.kind().equals(kind));
  }

  /** An event of somebody where they are registered, or were last. */
  EventRow event(RegistrationEvent.Kind kind, PersonId person) {
    PersonState of = state.person(person);
    @Nullable RegistrationRow home = of.registration().orElse(null);
    @Nullable HouseholdId household = home == null ? null : home.household();
    @Nullable String relation = home == null ? null : home.relation();
    return EventRow.of(kind, person, household, place(of), relation, day());
  }

  /**
   * Where somebody is registered, or was last; a correction may have told of an older home since.
   */
  RegionCode place(PersonState person) {
    RegionCode now =
        person
            .registration()
            .map(row -> state.households().get(row.household()))
            .flatMap(HouseholdState::standing)
            .map(HouseholdRow::community)
            .orElse(null);
    if (now != null) {
      return now;
    }
    @Nullable RegionCode last = person.last();
    if (last == null) {
      throw new IllegalStateException("a person who never was registered");
    }
    return last;
  }
}
