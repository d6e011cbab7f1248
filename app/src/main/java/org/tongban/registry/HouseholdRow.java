package org.tongban.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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
    @Nullable DwellingId dwelling,
    String address,
    PersonId head,
    @Nullable String headException,
    LocalDate from,
    @Nullable LocalDate until)
    implements Row<HouseholdRow> {

  @Override
  public HouseholdRow over(LocalDate since, @Nullable LocalDate end) {
    return new HouseholdRow(
        UUID.randomUUID(),
        id,
        number,
        kind,
        community,
        dwelling,
        address,
        head,
        headException,
        since,
        end);
  }

  HouseholdRow headedBy(PersonId other, @Nullable String exception) {
    return new HouseholdRow(
        UUID.randomUUID(),
        id,
        number,
        kind,
        community,
        dwelling,
        address,
        other,
        exception,
        from,
        until);
  }

  /** Whether that says the same, over whatever time. */
  boolean like(HouseholdRow other) {
    return number.equals(other.number)
        && kind == other.kind
        && community.equals(other.community)
        && Objects.equals(dwelling, other.dwelling)
        && address.equals(other.address)
        && head.equals(other.head)
        && Objects.equals(headException, other.headException);
  }

  HouseholdRow at(DwellingRow home) {
    return new HouseholdRow(
        UUID.randomUUID(),
        id,
        number,
        kind,
        home.community(),
        home.dwelling(),
        home.address(),
        head,
        headException,
        from,
        until);
  }

  @Override
  public Subject subject() {
    return Subject.of(id);
  }

  @Override
  public Map<String, @Nullable String> fields() {
    return new Fields()
        .with("householdNumber", number)
        .with("kind", kind)
        .with("community", community)
        .with("address", address)
        .with("head", head)
        .with("headException", headException)
        .with("until", until)
        .all();
  }
}
