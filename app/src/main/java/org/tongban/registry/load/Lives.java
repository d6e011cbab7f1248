package org.tongban.registry.load;

import java.time.LocalDate;
import org.tongban.registry.Sex;

/** What the rows of a person say of birth, sex and death (生卒、性别), in a few bytes a row. */
final class Lives {

  private static final int MONTHS = 12;

  private final Ints firstOfPerson = new Ints();
  private final Ints persons = new Ints();
  private final Ints froms = new Ints();
  private final Ints untils = new Ints();
  private final Ints births = new Ints();
  private final Ints sexes = new Ints();
  private final Ints deaths = new Ints();

  /** Adds a row; the rows of a person come one after the other. */
  void add(VersionLine line) {
    int row = persons.size();
    boolean more = row > 0 && persons.get(row - 1) == line.person();
    if (!more) {
      // One more, so that 0 is none.
      firstOfPerson.set(line.person(), row + 1);
    }
    persons.add(line.person());
    froms.add(line.span().from());
    untils.add(line.span().until());
    sexes.add(line.sex());
    births.add(more ? Math.min(births.get(row - 1), line.birthDate()) : line.birthDate());
    int died = line.alive() ? Span.OPEN : line.span().from();
    deaths.add(more ? Math.min(deaths.get(row - 1), died) : died);
  }

  boolean describes(int person) {
    return firstOfPerson.get(person) > 0;
  }

  /** The first day of the month of birth, the earliest that a row says. */
  LocalDate monthOfBirth(int person) {
    return LocalDate.ofEpochDay(births.get(lastOf(person))).withDayOfMonth(1);
  }

  /** The same month as a number that grows with time. */
  int birthInMonths(int person) {
    LocalDate month = monthOfBirth(person);
    return month.getYear() * MONTHS + month.getMonthValue();
  }

  /** The first day on which the person is dead, {@link Span#OPEN} for the living. */
  int deathOf(int person) {
    return describes(person) ? deaths.get(lastOf(person)) : Span.OPEN;
  }

  /** The code of the sex that the last row says. */
  short sexOf(int person) {
    return (short) sexes.get(lastOf(person));
  }

  /** The sex that holds on that day; unknown if no row does. */
  Sex sexOn(int person, int day) {
    for (int row = firstOfPerson.get(person) - 1; isOf(person, row); row++) {
      if (froms.get(row) <= day && day < untils.get(row)) {
        return Sex.of(sexes.get(row));
      }
    }
    return Sex.UNKNOWN;
  }

  private int lastOf(int person) {
    int row = firstOfPerson.get(person) - 1;
    while (isOf(person, row + 1)) {
      row++;
    }
    return row;
  }

  private boolean isOf(int person, int row) {
    return row >= 0 && row < persons.size() && persons.get(row) == person;
  }
}
