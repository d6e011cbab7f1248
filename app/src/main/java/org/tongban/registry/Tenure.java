package org.tongban.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/**
 * A household since the day its head changed (户主任期): how it stood, and who was registered in it.
 *
 * @param rows of the household, oldest first
 * @param stays registrations in it of everybody read, oldest first
 */
record Tenure(
    HouseholdId household, LocalDate since, List<HouseholdRow> rows, List<RegistrationRow> stays) {

  static Tenure of(HouseholdState home, LocalDate since, Collection<PersonState> people) {
    return new Tenure(
        home.id(),
        since,
        home.versions(),
        people.stream()
            .flatMap(person -> person.registrations().stream())
            .filter(stay -> stay.household().equals(home.id()))
            .sorted(Comparator.comparing(RegistrationRow::from))
            .toList());
  }

  /** Who has headed it since, and nobody else. */
  Optional<PersonId> head() {
    Set<PersonId> heads = new LinkedHashSet<>();
    during(rows).forEach(row -> heads.add(row.head()));
    return on(rows).map(HouseholdRow::head).filter(_ -> heads.size() == 1);
  }

  Set<PersonId> people() {
    Set<PersonId> people = new LinkedHashSet<>();
    stays.forEach(stay -> people.add(stay.person()));
    return people;
  }

  List<RegistrationRow> of(PersonId person) {
    return stays.stream().filter(stay -> stay.person().equals(person)).toList();
  }

  /** The relation on the day before; empty for whoever was not there. */
  Optional<String> relationBefore(PersonId person) {
    LocalDate day = since.minusDays(1);
    return of(person).stream()
        .filter(stay -> stay.covers(day))
        .map(RegistrationRow::relation)
        .findFirst();
  }

  /** Whether they have been a member all the time. */
  boolean throughout(PersonId person) {
    LocalDate reached = since;
    for (RegistrationRow stay : during(of(person)).toList()) {
      LocalDate until = stay.until();
      if (stay.from().isAfter(reached) || until == null) {
        return until == null && !stay.from().isAfter(reached);
      }
      reached = until;
    }
    return false;
  }

  /** What stood on the day. */
  <R extends Row<R>> Optional<R> on(List<R> of) {
    return of.stream().filter(row -> row.covers(since)).findFirst();
  }

  /** What ended on the day. */
  <R extends Row<R>> Optional<R> before(List<R> of) {
    return of.stream().filter(row -> since.equals(row.until())).findFirst();
  }

  /** What began after the day. */
  <R extends Row<R>> List<R> after(List<R> of) {
    return of.stream().filter(row -> row.from().isAfter(since)).toList();
  }

  private <R extends Row<R>> Stream<R> during(List<R> of) {
    return of.stream().filter(row -> row.covers(since) || row.from().isAfter(since));
  }
}
