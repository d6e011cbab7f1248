package org.tongban.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/** What the register says of a day, as known at one moment: it must say the same for ever. */
final class Known {

  private final Register register;
  private final Instant at;

  private Known(Register register, Instant at) {
    this.register = register;
    this.at = at;
  }

  static Known now(Register register, JdbcClient jdbc) {
    OffsetDateTime now = jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
    return new Known(register, now.toInstant());
  }

  static List<String> violations(JdbcClient jdbc) {
    return jdbc.sql("SELECT law || ' ' || subject AS broken FROM registry.violations()")
        .query((row, _) -> row.getString("broken"))
        .list();
  }

  Person person(PersonId person, LocalDate day) {
    return register.person(person, new AsOf(day, at), City.reading());
  }

  Optional<HouseholdId> home(PersonId person, LocalDate day) {
    return person(person, day).registration().map(Registration::household);
  }

  String relation(PersonId person, LocalDate day) {
    return person(person, day).registration().map(Registration::relation).orElse("none");
  }

  /** Nobody where the household does not stand. */
  Optional<PersonId> head(HouseholdId household, LocalDate day) {
    try {
      AsOf asOf = new AsOf(day, at);
      return Optional.of(register.household(household, asOf, City.reading()).head());
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  Optional<PersonId> spouse(PersonId person, LocalDate day) {
    return register
        .marriage(person, new AsOf(day, at), City.reading())
        .map(marriage -> marriage.spouseOf(person));
  }
}
