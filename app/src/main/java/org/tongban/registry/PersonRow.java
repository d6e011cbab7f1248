package org.tongban.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;

/**
 * A version of a person's particulars, opened.
 *
 * @param reissued the number, if another than the first one holds
 */
record PersonRow(
    UUID version,
    PersonId person,
    @Nullable CitizenNumber reissued,
    Particulars particulars,
    boolean alive,
    LocalDate from,
    @Nullable LocalDate until)
    implements Row<PersonRow> {

  /** From the month of birth on: the day itself stays sealed. */
  static PersonRow born(PersonId person, Particulars particulars) {
    LocalDate month = particulars.birthDate().withDayOfMonth(1);
    return new PersonRow(UUID.randomUUID(), person, null, particulars, true, month, null);
  }

  @Override
  public PersonRow over(LocalDate since, @Nullable LocalDate end) {
    return new PersonRow(UUID.randomUUID(), person, reissued, particulars, alive, since, end);
  }

  PersonRow with(Particulars other) {
    return new PersonRow(UUID.randomUUID(), person, reissued, other, alive, from, until);
  }

  PersonRow with(CitizenNumber number) {
    return new PersonRow(UUID.randomUUID(), person, number, particulars, alive, from, until);
  }

  PersonRow dead() {
    return new PersonRow(UUID.randomUUID(), person, reissued, particulars, false, from, until);
  }

  @Override
  public Subject subject() {
    return Subject.of(person);
  }

  @Override
  public Map<String, @Nullable String> fields() {
    Fields fields = new Fields();
    for (Particular each : Particular.values()) {
      fields.with(each.key(), particulars.of(each));
    }
    return fields
        .with("number", reissued == null ? null : reissued.value())
        .with("alive", alive)
        .all();
  }
}
