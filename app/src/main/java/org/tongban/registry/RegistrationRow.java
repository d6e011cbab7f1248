package org.tongban.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/** A registration as known now: from a day, until before another day or without an end. */
record RegistrationRow(
    UUID id,
    PersonId person,
    HouseholdId household,
    String relation,
    LocalDate from,
    @Nullable LocalDate until) {

  boolean ofHead() {
    return relation.equals(Relations.HEAD);
  }
}
