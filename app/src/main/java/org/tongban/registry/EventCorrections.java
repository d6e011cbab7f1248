package org.tongban.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.RegistrationEvent.Kind;

/**
 * Plans corrections of events (登记事件更正): the day or the household was wrong. Valid time is put
 * right; what was known before stays as it was known. A head's events are put right through the
 * head.
 */
@Component
class EventCorrections {

  private static final Set<Kind> BEGINNINGS =
      EnumSet.of(Kind.BIRTH, Kind.MOVED_IN, Kind.MOVED_WITHIN, Kind.RESTORED, Kind.LATE_REGISTERED);
  private static final Set<Kind> ENDINGS = EnumSet.of(Kind.MOVED_OUT, Kind.CANCELLED, Kind.DEATH);

  private final Homes homes;
  private final JdbcClient jdbc;

  EventCorrections(Homes homes, JdbcClient jdbc) {
    this.homes = homes;
    this.jdbc = jdbc;
  }

  Scope scope(Declaration.EventCorrection correction) {
    Corrected event = event(correction.event());
    Set<HouseholdId> named = new java.util.LinkedHashSet<>(Set.of(event.household()));
    if (correction.household() != null) {
      named.add(correction.household());
    }
    return new Scope(Set.of(event.person()), named, Set.of(), Set.of(), false);
  }

  void plan(Declaration.EventCorrection correction, Filing filing) {
    Corrected event = event(correction.event());
    homes.covered(filing, event.community(), event.person());
    boolean begins = BEGINNINGS.contains(event.kind());
    Require.that(begins || ENDINGS.contains(event.kind()), "correction.kind");
    LocalDate day = correction.effective() == null ? event.effective() : correction.effective();
    Require.valid(!day.isAfter(filing.day()), "future");
    boolean moved = !day.equals(event.effective());
    @Nullable HouseholdId other = correction.household();
    boolean elsewhere = other != null && !other.equals(event.household());
    Require.valid(moved || elsewhere, "value.same");
    Require.valid(begins || !elsewhere, "correction.kind");
    HouseholdId household = elsewhere ? java.util.Objects.requireNonNull(other) : event.household();
    RegionCode community = event.community();
    if (begins) {
      community = beginning(filing, event, day, household);
    } else {
      ending(filing, event, day);
    }
    filing
        .plan()
        .event(
            EventRow.of(
                    Kind.EVENT_CORRECTED,
                    event.person(),
                    household,
                    community,
                    event.relation(),
                    day)
                .correcting(event.id()));
  }

  private RegionCode beginning(
      Filing filing, Corrected event, LocalDate day, HouseholdId household) {
    PersonState person = filing.state().person(event.person());
    RegistrationRow row = row(person, event, one -> one.from().equals(event.effective()));
    Optional<RegistrationRow> before =
        person.registrations().stream()
            .filter(one -> one.from().isBefore(row.from()))
            .max(Comparator.comparing(RegistrationRow::from));
    Require.that(!day.isBefore(person.birthDate()), "notYetBorn");
    LocalDate until = row.until();
    Require.that(until == null || day.isBefore(until), "correction.order");
    RegistrationRow right = row.over(day, until).in(household);
    HouseholdState home = filing.state().household(household);
    // A day in the middle may still be missing: the database asks for every one.
    Require.that(
        home.stoodOn(day)
            && (until == null ? home.standing().isPresent() : home.stoodOn(until.minusDays(1))),
        "correction.household");
    HouseholdRow there = home.versions().getLast();
    homes.covered(filing, there.community(), event.person());
    filing.plan().instead(row, right);
    before.ifPresent(one -> shift(filing, one, row.from(), day));
    Entrants.found(filing, event.person(), person.row().particulars().name(), there.community());
    return there.community();
  }

  /** What stood before ends on the day the next begins, if it ended on the wrong one. */
  private static void shift(Filing filing, RegistrationRow before, LocalDate wrong, LocalDate day) {
    LocalDate end = before.until();
    if (wrong.equals(end) && !wrong.equals(day)) {
      Require.that(!before.ofHead(), "correction.head");
      Require.that(before.from().isBefore(day), "correction.order");
      filing.plan().instead(before, before.over(before.from(), day));
    } else {
      Require.that(end != null && !end.isAfter(day), "correction.order");
    }
  }

  private void ending(Filing filing, Corrected event, LocalDate day) {
    PersonState person = filing.state().person(event.person());
    RegistrationRow row = row(person, event, one -> event.effective().equals(one.until()));
    Require.that(row.from().isBefore(day), "correction.order");
    boolean free =
        person.registrations().stream()
            .noneMatch(one -> one.from().isAfter(row.from()) && one.from().isBefore(day));
    Require.that(free, "correction.order");
    filing.plan().instead(row, row.over(row.from(), day));
    if (event.kind() == Kind.DEATH) {
      died(filing, person, event.effective(), day);
    }
  }

  /** The dying of somebody married has ended more than their own entry: not put right here. */
  private static void died(Filing filing, PersonState person, LocalDate wrong, LocalDate day) {
    Require.that(
        person.marriages().stream().noneMatch(marriage -> wrong.equals(marriage.until())),
        "correction.married");
    for (PersonRow version : person.rows()) {
      if (!version.alive() && version.from().equals(wrong)) {
        filing.plan().instead(version, version.over(day, null));
      } else if (wrong.equals(version.until())) {
        Require.that(version.from().isBefore(day), "correction.order");
        filing.plan().instead(version, version.over(version.from(), day));
      }
    }
  }

  private static RegistrationRow row(
      PersonState person, Corrected event, java.util.function.Predicate<RegistrationRow> which) {
    RegistrationRow row =
        person.registrations().stream()
            .filter(one -> one.household().equals(event.household()))
            .filter(which)
            .findFirst()
            .orElse(null);
    Require.that(row != null, "correction.overtaken");
    RegistrationRow found = java.util.Objects.requireNonNull(row);
    Require.that(!found.ofHead(), "correction.head");
    return found;
  }

  /** An event as corrected last. */
  private record Corrected(
      UUID id,
      Kind kind,
      PersonId person,
      HouseholdId household,
      RegionCode community,
      @Nullable String relation,
      LocalDate effective) {}

  private Corrected event(UUID id) {
    return jdbc.sql(
            """
            SELECT e.id, e.kind, e.person, e.relation,
              coalesce(c.household, e.household) AS household,
              coalesce(c.community, e.community) AS community,
              coalesce(c.effective, e.effective) AS effective
            FROM registry.event e
            LEFT JOIN LATERAL (
              SELECT household, community, effective FROM registry.event
              WHERE person = e.person AND corrects = e.id ORDER BY recorded DESC LIMIT 1) c ON true
            WHERE e.id = :id AND e.household IS NOT NULL
            """)
        .param("id", id)
        .query((row, _) ->
            new Corrected(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person", UUID.class)),
                new HouseholdId(row.getObject("household", UUID.class)),
                new RegionCode(row.getString("community")),
                row.getString("relation"),
                row.getObject("effective", LocalDate.class)))
        .optional()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.events.event.unknown"));
  }
}
