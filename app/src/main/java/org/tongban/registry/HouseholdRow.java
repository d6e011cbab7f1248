package org.tongban.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A version of a household, its address opened: from a day, until before another or without end.
 */
record HouseholdRow(
    UUID version,
    HouseholdId id,
    String number,
    Household.Kind kind,
    RegionCode community,
    String address,
    PersonId head,
    LocalDate from,
    @Nullable LocalDate until) {

  /** A further version of the same household over another time. */
  HouseholdRow over(LocalDate since, @Nullable LocalDate end) {
    return new HouseholdRow(
        UUID.randomUUID(), id, number, kind, community, address, head, since, end);
  }
}
