package org.tongban.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.RegistrationEvent.Kind;

/**
 * Plans corrections of events (登记事件更正): the day or the household was wrong. Valid time is put
 * right; what was known before stays as it was known. One who came as a member is put right alone;
 * with everybody else goes the whole act.
 */
@Component
class EventCorrections {

  private static final Set<Kind> BEGINNINGS =
      EnumSet.of(Kind.BIRTH, Kind.MOVED_IN, Kind.MOVED_WITHIN, Kind.RESTORED, Kind.LATE_REGISTERED);
  private static final Set<Kind> OF_A_DAY =
      EnumSet.of(
          Kind.MOVED_OUT,
          Kind.CANCELLED,
          Kind.DEATH,
          Kind.ESTABLISHED,
          Kind.SPLIT,
          Kind.MERGED,
          Kind.HEAD_CHANGED,
          Kind.MARRIED,
          Kind.MARRIAGE_ENDED);

  private final Homes homes;
  private final CorrectedEvents events;
  private final ActCorrections acts;

  EventCorrections(Homes homes, CorrectedEvents events, ActCorrections acts) {
    this.homes = homes;
    this.events = events;
    this.acts = acts;
  }

  Scope scope(Declaration.EventCorrection correction) {
    CorrectedEvent event = events.get(correction.event());
    Scope act = acts.scope(event);
    Set<PersonId> persons = new LinkedHashSet<>(act.persons());
    persons.add(event.person());
    Set<HouseholdId> named = new LinkedHashSet<>(act.households());
    Optional.ofNullable(event.household()).ifPresent(named::add);
    Optional.ofNullable(correction.household()).ifPresent(named::add);
    return new Scope(persons, named, Set.of(), act.dwellings(), false);
  }

  void plan(Declaration.EventCorrection correction, Filing filing) {
    CorrectedEvent event = events.get(correction.event());
    homes.covered(filing, event.community(), event.person());
    boolean begins = BEGINNINGS.contains(event.kind());
    Require.that(begins || OF_A_DAY.contains(event.kind()), "correction.kind");
    LocalDate day = correction.effective() == null ? event.effective() : correction.effective();
    Require.valid(!day.isAfter(filing.day()), "future");
    @Nullable HouseholdId other = correction.household();
    boolean elsewhere = other != null && !other.equals(event.household());
    Require.valid(elsewhere || !day.equals(event.effective()), "value.same");
    Require.valid(begins || !elsewhere, "correction.kind");
    PersonState person = filing.state().person(event.person());
    Optional<RegistrationRow> begun = begins ? begun(person, event) : Optional.empty();
    boolean member = begun.filter(row -> !headsByIt(person, row)).isPresent();
    if (elsewhere) {
      Require.that(begun.isPresent(), "correction.overtaken");
      Require.that(member, "correction.head");
    }
    if (member) {
      HouseholdId right = elsewhere ? Objects.requireNonNull(other) : household(event);
      beginning(filing, event, begun.orElseThrow(), day, right);
    } else {
      acts.plan(event, day, filing);
    }
  }

  private static HouseholdId household(CorrectedEvent event) {
    return Objects.requireNonNull(event.household());
  }

  /** The registration that the event began. */
  private static Optional<RegistrationRow> begun(PersonState person, CorrectedEvent event) {
    return person.registrations().stream()
        .filter(row -> row.household().equals(event.household()))
        .filter(row -> row.from().equals(event.effective()))
        .findFirst();
  }

  /** Whether they head what they came to, or headed what they left for it. */
  private static boolean headsByIt(PersonState person, RegistrationRow begun) {
    return begun.ofHead()
        || person.registrations().stream()
            .anyMatch(row -> row.ofHead() && begun.from().equals(row.until()));
  }

  private void beginning(
      Filing filing,
      CorrectedEvent event,
      RegistrationRow row,
      LocalDate day,
      HouseholdId household) {
    PersonState person = filing.state().person(event.person());
    Optional<RegistrationRow> before =
        person.registrations().stream()
            .filter(one -> one.from().isBefore(row.from()))
            .max(Comparator.comparing(RegistrationRow::from));
    Require.that(!day.isBefore(person.birthDate()), "notYetBorn");
    LocalDate until = row.until();
    Require.that(until == null || day.isBefore(until), "correction.order");
    HouseholdState home = filing.state().household(household);
    // A day in the middle may still be missing: the database asks for every one.
    Require.that(
        home.stoodOn(day)
            && (until == null ? home.standing().isPresent() : home.stoodOn(until.minusDays(1))),
        "correction.household");
    HouseholdRow there = home.versions().getLast();
    homes.covered(filing, there.community(), event.person());
    filing.plan().instead(row, row.over(day, until).in(household));
    before.ifPresent(one -> shift(filing, one, row.from(), day));
    Entrants.found(filing, event.person(), person.row().particulars().name(), there.community());
    filing
        .plan()
        .event(
            EventRow.of(
                    Kind.EVENT_CORRECTED,
                    event.person(),
                    household,
                    there.community(),
                    event.relation(),
                    day)
                .correcting(event.id()));
  }

  /** What stood before ends on the day the next begins, if it ended on the wrong one. */
  private static void shift(Filing filing, RegistrationRow before, LocalDate wrong, LocalDate day) {
    LocalDate end = before.until();
    if (wrong.equals(end) && !wrong.equals(day)) {
      Require.that(before.from().isBefore(day), "correction.order");
      filing.plan().instead(before, before.over(before.from(), day));
    } else {
      Require.that(end != null && !end.isAfter(day), "correction.order");
    }
  }
}
