package org.tongban.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** An event to be written (登记事件): whose, what, where, from when, and what it is about besides. */
record EventRow(
    UUID id,
    RegistrationEvent.Kind kind,
    PersonId person,
    @Nullable HouseholdId household,
    RegionCode community,
    @Nullable String relation,
    LocalDate effective,
    @Nullable String variant,
    @Nullable String changeKind,
    @Nullable String field,
    @Nullable RegionCode counterpart,
    @Nullable PersonId other,
    @Nullable UUID corrects) {

  static EventRow of(
      RegistrationEvent.Kind kind,
      PersonId person,
      @Nullable HouseholdId household,
      RegionCode community,
      @Nullable String relation,
      LocalDate effective) {
    // The kernel's ids are time-ordered, as the database's own would be.
    UUID id = PersonId.next().value();
    return new EventRow(
        id, kind, person, household, community, relation, effective, null, null, null, null, null,
        null);
  }

  EventRow variant(Enum<?> which) {
    return copy(which.name(), changeKind, field, counterpart, other, corrects);
  }

  EventRow change(String code, String key) {
    return copy(variant, code, key, counterpart, other, corrects);
  }

  EventRow counterpart(RegionCode place) {
    return copy(variant, changeKind, field, place, other, corrects);
  }

  EventRow about(@Nullable PersonId somebody) {
    return copy(variant, changeKind, field, counterpart, somebody, corrects);
  }

  EventRow correcting(UUID event) {
    return copy(variant, changeKind, field, counterpart, other, event);
  }

  /** The same event with what it is about besides. */
  private EventRow copy(
      @Nullable String which,
      @Nullable String code,
      @Nullable String key,
      @Nullable RegionCode place,
      @Nullable PersonId somebody,
      @Nullable UUID event) {
    return new EventRow(
        id, kind, person, household, community, relation, effective, which, code, key, place,
        somebody, event);
  }
}
