package org.tongban.registry;

import java.time.LocalDate;
import java.util.Map;
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
    @Nullable LocalDate until)
    implements Row<RegistrationRow> {

  /** A registration from that day on. */
  static RegistrationRow since(
      LocalDate day, PersonId person, HouseholdId household, String relation) {
    return new RegistrationRow(UUID.randomUUID(), person, household, relation, day, null);
  }

  boolean ofHead() {
    return relation.equals(Relations.HEAD);
  }

  RegistrationRow as(String other) {
    return new RegistrationRow(UUID.randomUUID(), person, household, other, from, until);
  }

  RegistrationRow in(HouseholdId other) {
    return new RegistrationRow(UUID.randomUUID(), person, other, relation, from, until);
  }

  @Override
  public UUID version() {
    return id;
  }

  @Override
  public RegistrationRow over(LocalDate since, @Nullable LocalDate end) {
    return new RegistrationRow(UUID.randomUUID(), person, household, relation, since, end);
  }

  @Override
  public Subject subject() {
    return Subject.of(person);
  }

  @Override
  public Map<String, @Nullable String> fields() {
    return new Fields()
        .with("household", household)
        .with("relation", relation)
        .with("since", from)
        .with("until", until)
        .all();
  }
}
