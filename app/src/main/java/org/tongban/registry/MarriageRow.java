package org.tongban.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.PersonId;

/** A marriage, both sides of it. */
record MarriageRow(
    UUID version, PersonId one, PersonId other, LocalDate from, @Nullable LocalDate until)
    implements Row<MarriageRow> {

  boolean of(PersonId person) {
    return one.equals(person) || other.equals(person);
  }

  PersonId spouseOf(PersonId person) {
    return person.equals(one) ? other : one;
  }

  boolean between(PersonId some, PersonId another) {
    return of(some) && spouseOf(some).equals(another);
  }

  @Override
  public MarriageRow over(LocalDate since, @Nullable LocalDate end) {
    return new MarriageRow(UUID.randomUUID(), one, other, since, end);
  }

  @Override
  public Subject subject() {
    return Subject.of(one);
  }

  @Override
  public Map<String, @Nullable String> fields() {
    return new Fields()
        .with("spouse", other)
        .with("marriedSince", from)
        .with("marriedUntil", until)
        .all();
  }
}
