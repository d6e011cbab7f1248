package org.tongban.registry;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.ActTrace.Sides;
import org.tongban.registry.RegistrationEvent.Kind;

/** What must be so of an act on another day (更正后前提), as of the act itself on its own. */
@Component
class ActChecks {

  private final CorrectedEvents events;
  private final ActTraces traces;

  ActChecks(CorrectedEvents events, ActTraces traces) {
    this.events = events;
    this.traces = traces;
  }

  /** An act, by one of its events, and the day it is moved to. */
  record Moved(CorrectedEvent event, List<CorrectedEvent> act, ActTrace trace, LocalDate right) {
    LocalDate wrong() {
      return event.effective();
    }

    boolean later() {
      return right.isAfter(wrong());
    }

    Days between() {
      return Days.between(wrong(), right);
    }

    List<PersonId> of(Kind kind) {
      return act.stream().filter(each -> each.kind() == kind).map(CorrectedEvent::person).toList();
    }
  }

  void hold(Filing filing, Moved moved) {
    born(filing, moved);
    married(filing, moved);
    died(filing, moved);
    Require.that(
        !moved.later() || !traces.replaced(moved.event(), moved.act()), "correction.order");
    members(filing, moved);
    along(filing, moved);
    heads(filing, moved);
  }

  private static void born(Filing filing, Moved moved) {
    Stream.concat(
            moved.trace().stays().stream().map(ActTrace.Stay::person),
            moved.of(Kind.DEATH).stream())
        .map(person -> filing.state().person(person).birthDate())
        .forEach(birth -> Require.that(!moved.right().isBefore(birth), "notYetBorn"));
  }

  /** Of age on the right day, and nobody entered as a spouse who then was none. */
  private static void married(Filing filing, Moved moved) {
    for (PersonId spouse : moved.of(Kind.MARRIED)) {
      PersonState person = filing.state().person(spouse);
      Require.that(
          Ages.marriageable(person.sex(), person.birthDate(), moved.right()), "marriage.age");
    }
    if (moved.trace().stays().isEmpty()) {
      moved.trace().marriages().stream()
          .flatMap(bond -> filing.state().person(bond.person()).registrations().stream())
          .filter(row -> row.relation().startsWith("1"))
          .forEach(
              row -> Require.that(!moved.between().contain(row.from()), "relation.notSpouses"));
    }
  }

  /** Nothing of the dead goes on after their day, whether that is moved or another one is. */
  private void died(Filing filing, Moved moved) {
    Set<PersonId> dead = new LinkedHashSet<>(moved.of(Kind.DEATH));
    dead.forEach(person -> {
      over(filing, person, moved.right());
      Require.that(!events.aliveAfter(person, moved.right()), "correction.order");
    });
    for (PersonId person : moved.trace().everybody()) {
      if (!dead.contains(person)) {
        filing.state().person(person).died().ifPresent(day -> over(filing, person, day));
      }
    }
  }

  private static void over(Filing filing, PersonId dead, LocalDate day) {
    PersonState person = filing.state().person(dead);
    Plan plan = filing.plan();
    Stream<Row<?>> kept =
        Stream.<Row<?>>concat(person.registrations().stream(), person.marriages().stream())
            .filter(row ->
                plan.closed.stream().noneMatch(gone -> gone.version().equals(row.version())));
    Stream<Row<?>> moved =
        Stream.concat(
            plan.opened(RegistrationRow.class).stream().filter(row -> row.person().equals(dead)),
            plan.opened(MarriageRow.class).stream().filter(row -> row.of(dead)));
    Require.that(
        Stream.concat(kept, moved)
            .map(Row::until)
            .allMatch(end -> end != null && !end.isAfter(day)),
        "correction.order");
  }

  /** Who else joined or left in between stood to another head; where nobody headed, nobody was. */
  private void members(Filing filing, Moved moved) {
    Set<HouseholdId> headed =
        moved.trace().households().stream()
            .map(ActTrace.Standing::household)
            .filter(household -> headChanges(filing.state().household(household), moved.wrong()))
            .collect(Collectors.toSet());
    Set<HouseholdId> lasting =
        headed.stream()
            .filter(household -> lasts(filing.state().household(household), moved.between()))
            .collect(Collectors.toSet());
    Require.that(
        headed.isEmpty()
            || !traces.crossed(headed, lasting, moved.trace(), moved.wrong(), moved.between()),
        "correction.order");
    for (ActTrace.Stay stay : moved.trace().stays()) {
      Sides sides = stay.sides();
      boolean longer = moved.later() ? sides.ends() : sides.begins();
      if (longer && !headed.contains(stay.household())) {
        HouseholdState home = filing.state().household(stay.household());
        boolean free = !kin(filing, stay) && lasts(home, moved.between());
        Require.that(free || steady(home, moved.between()), "correction.order");
      }
    }
  }

  /** A whole household moves with those who are of it. */
  private static void along(Filing filing, Moved moved) {
    if (!moved.trace().stays().isEmpty()) {
      return;
    }
    for (CorrectedEvent each : moved.act()) {
      HouseholdId household = each.household();
      boolean moves =
          moved.trace().households().stream().anyMatch(one -> one.household().equals(household));
      boolean there =
          filing.state().person(each.person()).registrations().stream()
              .anyMatch(row -> row.household().equals(household) && row.covers(moved.right()));
      Require.that(!moves || there, "correction.order");
    }
  }

  /** Another person heads it from that day, or it begins or ends on it. */
  private static boolean headChanges(HouseholdState home, LocalDate day) {
    Set<PersonId> heads =
        home.versions().stream()
            .filter(row -> row.from().equals(day) || day.equals(row.until()))
            .map(HouseholdRow::head)
            .collect(Collectors.toSet());
    return heads.size() != 1 || !home.stoodOn(day) || !home.stoodOn(day.minusDays(1));
  }

  /** Whether their relation says something of whoever heads the household. */
  private static boolean kin(Filing filing, ActTrace.Stay stay) {
    return filing.state().person(stay.person()).registrations().stream()
        .filter(row -> row.household().equals(stay.household()))
        .anyMatch(row -> !row.relation().equals(Relations.NO_KIN));
  }

  /** Whether it stood before and after; the database asks for every day between. */
  private static boolean lasts(HouseholdState home, Days days) {
    return home.stoodOn(days.first().minusDays(1)) && home.stoodOn(days.last());
  }

  private static boolean steady(HouseholdState home, Days days) {
    long heads =
        home.versions().stream()
            .filter(row -> row.open() || Objects.requireNonNull(row.until()).isAfter(days.first()))
            .filter(row -> row.from().isBefore(days.last()))
            .map(HouseholdRow::head)
            .distinct()
            .count();
    return heads == 1 && home.stoodOn(days.first()) && home.stoodOn(days.last().minusDays(1));
  }

  private static void heads(Filing filing, Moved moved) {
    for (HouseholdRow row : filing.plan().opened(HouseholdRow.class)) {
      PersonState head = filing.state().persons().get(row.head());
      boolean earlier = !moved.later() && row.from().equals(moved.right());
      if (earlier && head != null && row.headException() == null) {
        Require.that(head.ageOn(moved.right()) >= Ages.FULL_CAPACITY, "head.capacity");
      }
    }
  }
}
