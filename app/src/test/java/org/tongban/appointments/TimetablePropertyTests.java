package org.tongban.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tongban.deadlines.DayKind;

class TimetablePropertyTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Property(tries = 300)
  void neitherOverlapsNorLeavesItsOpening(
      @ForAll("rules") Rules rules, @ForAll @IntRange(max = 800) int days, @ForAll DayKind kind) {
    List<Slot> slots = Timetable.slots(rules, FIRST.plusDays(days), kind);
    LocalTime free = LocalTime.MIN;
    for (Slot slot : slots) {
      assertThat(slot.starts()).isAfterOrEqualTo(free);
      assertThat(slot.starts().plusMinutes(rules.slotMinutes())).isEqualTo(slot.ends());
      assertThat(slot.capacity()).isPositive();
      assertThat(rules.openings())
          .anyMatch(opening ->
              !slot.starts().isBefore(opening.opens()) && !slot.ends().isAfter(opening.closes()));
      free = slot.ends();
    }
  }

  @Property(tries = 300)
  void leavesLessThanASlotOfAnOpeningUnused(
      @ForAll("rules") Rules rules, @ForAll @IntRange(max = 800) int days) {
    LocalDate day = FIRST.plusDays(days);
    List<Slot> slots = Timetable.slots(rules, day, DayKind.WORKDAY);
    for (Opening opening : rules.openings()) {
      if (opening.days().contains(day.getDayOfWeek())) {
        long inside = slots.stream().filter(slot -> within(slot, opening)).count();
        int minutes = (opening.closes().toSecondOfDay() - opening.opens().toSecondOfDay()) / 60;
        assertThat(inside).isEqualTo(minutes / rules.slotMinutes());
      }
    }
  }

  @Property(tries = 300)
  void hasNoSlotOnADayThatIsClosed(
      @ForAll("rules") Rules rules, @ForAll @IntRange(max = 800) int days, @ForAll DayKind kind) {
    LocalDate day = FIRST.plusDays(days);
    Rules closed = with(rules, List.of(new DayRule(day, 0, "")));
    assertThat(Timetable.slots(closed, day, kind)).isEmpty();
    assertThat(Timetable.slots(rules, day, DayKind.HOLIDAY)).isEmpty();
  }

  private static boolean within(Slot slot, Opening opening) {
    return !slot.starts().isBefore(opening.opens()) && !slot.ends().isAfter(opening.closes());
  }

  private static Rules with(Rules rules, List<DayRule> days) {
    return new Rules(
        rules.slotMinutes(),
        rules.perWindow(),
        rules.madeUpAs(),
        rules.daysAhead(),
        rules.cancelHours(),
        rules.missing(),
        rules.openings(),
        days);
  }

  /** A morning and an afternoon on some weekdays each, in minutes of the day. */
  @Provide
  Arbitrary<Rules> rules() {
    Arbitrary<Opening> morning = opening(0, 12 * 60);
    Arbitrary<Opening> afternoon = opening(12 * 60, 24 * 60 - 1);
    return Combinators.combine(
            Arbitraries.integers().between(5, 240),
            Arbitraries.integers().between(1, 20),
            Arbitraries.of(DayOfWeek.class),
            morning,
            afternoon)
        .as((minutes, perWindow, madeUpAs, one, other) ->
            new Rules(
                minutes,
                perWindow,
                madeUpAs,
                30,
                2,
                new Rules.Missing(3, 90, 14),
                List.of(one, other),
                List.of()));
  }

  private static Arbitrary<Opening> opening(int from, int to) {
    Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
    return Combinators.combine(
            days,
            Arbitraries.integers().between(from, to - 1),
            Arbitraries.integers().between(1, to - from),
            Arbitraries.integers().between(1, Rules.MOST_WINDOWS))
        .as((some, start, length, windows) ->
            new Opening(
                some,
                LocalTime.ofSecondOfDay(start * 60L),
                LocalTime.ofSecondOfDay(Math.min(start + length, to) * 60L),
                windows));
  }
}
