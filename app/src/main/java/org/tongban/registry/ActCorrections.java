package org.tongban.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.ActTrace.Sides;

/**
 * Plans corrections of the day of a whole act (整案日期更正): with a head go the household, those who
 * came along and who took over; with a death go the marriage it ended and the widow's status.
 */
@Component
class ActCorrections {

  private final CorrectedEvents events;
  private final ActTraces traces;
  private final ActChecks checks;
  private final Homes homes;
  private final Households households;
  private final Dwellings dwellings;

  ActCorrections(
      CorrectedEvents events,
      ActTraces traces,
      ActChecks checks,
      Homes homes,
      Households households,
      Dwellings dwellings) {
    this.events = events;
    this.traces = traces;
    this.checks = checks;
    this.homes = homes;
    this.households = households;
    this.dwellings = dwellings;
  }

  Scope scope(CorrectedEvent event) {
    List<CorrectedEvent> act = events.ofTheActOf(event);
    ActTrace trace = traces.of(event, act);
    Set<PersonId> persons = new LinkedHashSet<>(trace.everybody());
    act.forEach(each -> persons.add(each.person()));
    List<UUID> ids = trace.everyHousehold().stream().map(HouseholdId::value).toList();
    Set<DwellingId> lived =
        households.known(ids).stream()
            .filter(row -> row.from().equals(event.effective()))
            .flatMap(row -> java.util.Optional.ofNullable(row.dwelling()).stream())
            .collect(Collectors.toSet());
    return new Scope(persons, trace.everyHousehold(), Set.of(), lived, false);
  }

  void plan(CorrectedEvent event, LocalDate right, Filing filing) {
    List<CorrectedEvent> act = events.ofTheActOf(event);
    ActTrace trace = held(event, act, filing);
    Require.that(trace.tells(event), "correction.overtaken");
    move(filing, trace, event.effective(), right);
    checks.hold(filing, new ActChecks.Moved(event, act, trace, right));
    dwell(filing, event.effective(), right);
    Set<PersonId> told = new HashSet<>();
    for (CorrectedEvent each : act) {
      if (told.add(each.person())) {
        filing.plan().event(each.corrected(right));
      }
    }
  }

  /** What the act wrote; all of it is held, and the operator's to put right. */
  ActTrace held(CorrectedEvent event, List<CorrectedEvent> act, Filing filing) {
    ActTrace trace = traces.of(event, act);
    boolean held =
        filing.state().persons().keySet().containsAll(trace.everybody())
            && filing.state().households().keySet().containsAll(trace.everyHousehold());
    Require.that(held, "changedMeanwhile");
    for (HouseholdId household : trace.everyHousehold()) {
      HouseholdRow there = filing.state().household(household).versions().getLast();
      homes.covered(filing, there.community(), event.person());
    }
    return trace;
  }

  /**
   * Writes anew, as it was, what the act did outside the household: what is put right there stays
   * one act with it.
   */
  static void again(Filing filing, ActTrace trace, LocalDate day, HouseholdId household) {
    move(filing, trace.outside(household), day, day);
  }

  private static void move(Filing filing, ActTrace trace, LocalDate wrong, LocalDate right) {
    DayShift shift = new DayShift(filing.plan(), wrong, right);
    State state = filing.state();
    Map<PersonId, Map<HouseholdId, Sides>> stays = new HashMap<>();
    for (ActTrace.Stay stay : trace.stays()) {
      stays
          .computeIfAbsent(stay.person(), _ -> new HashMap<>())
          .put(stay.household(), stay.sides());
    }
    stays.forEach((person, at) ->
        shift.move(
            state.person(person).registrations(),
            at.values().stream().mapToInt(Sides::count).sum(),
            row -> at.getOrDefault(row.household(), Sides.NONE)));
    for (ActTrace.Standing one : trace.households()) {
      shift.move(
          state.household(one.household()).versions(), one.sides().count(), _ -> one.sides());
    }
    for (PersonId person : trace.persons()) {
      shift.move(state.person(person).rows(), 2, _ -> new Sides(true, true));
    }
    for (ActTrace.Bond bond : trace.marriages()) {
      shift.move(state.person(bond.person()).marriages(), bond.sides().count(), _ -> bond.sides());
    }
  }

  /** A home that the register knows only since the act stood as early as somebody lived there. */
  private void dwell(Filing filing, LocalDate wrong, LocalDate right) {
    if (!right.isBefore(wrong)) {
      return;
    }
    Set<DwellingId> earlier =
        filing.plan().opened(HouseholdRow.class).stream()
            .filter(row -> row.from().equals(right))
            .flatMap(row -> java.util.Optional.ofNullable(row.dwelling()).stream())
            .collect(Collectors.toSet());
    for (DwellingId dwelling : earlier) {
      Require.that(filing.state().dwellings().containsKey(dwelling), "changedMeanwhile");
      DwellingRow first = dwellings.first(dwelling);
      if (first.from().isAfter(right)) {
        Require.that(first.from().equals(wrong), "dwelling.later");
        filing.plan().instead(first, first.over(right, first.until()));
      }
    }
  }
}
