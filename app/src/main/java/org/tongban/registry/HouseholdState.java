package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/**
 * A household as the register knows it now (户现状): every version, and who is registered in it
 * without an end among those read.
 */
record HouseholdState(HouseholdId id, List<HouseholdRow> versions, List<RegistrationRow> members) {

  Optional<HouseholdRow> standing() {
    return versions.stream().filter(Row::open).findFirst();
  }

  /** The version without an end; refused where the household has ended. */
  HouseholdRow row() {
    Require.that(standing().isPresent(), "household.ended");
    return standing().orElseThrow();
  }

  boolean stoodOn(LocalDate day) {
    return versions.stream().anyMatch(version -> version.covers(day));
  }

  Optional<RegistrationRow> member(PersonId person) {
    return members.stream().filter(row -> row.person().equals(person)).findFirst();
  }
}
