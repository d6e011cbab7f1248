package org.tongban.appointments;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tongban.deadlines.DayKind;

class TimetableTests {

  private static final LocalDate A_MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate A_SATURDAY = LocalDate.of(2026, 11, 28);

  private static Rules rules(List<DayRule> days) {
    return new Rules(
        20,
        2,
        FRIDAY,
        7,
        2,
        new Rules.Missing(3, 90, 14),
        List.of(
            opening(Set.of(MONDAY, FRIDAY), "09:00", "10:10", 3),
            opening(Set.of(FRIDAY), "14:00", "14:40", 1),
            opening(Set.of(SATURDAY), "09:30", "10:30", 1)),
        days);
  }

  private static Opening opening(Set<DayOfWeek> days, String from, String to, int windows) {
    return new Opening(days, LocalTime.parse(from), LocalTime.parse(to), windows);
  }

  private static String slots(Rules rules, LocalDate day, DayKind kind) {
    return Timetable.slots(rules, day, kind).stream()
        .map(slot -> slot.starts() + "-" + slot.ends() + "×" + slot.capacity())
        .collect(Collectors.joining(" "));
  }

  @Test
  void fillsAnOpeningWithWholeSlots() {
    assertThat(slots(rules(List.of()), A_MONDAY, DayKind.WORKDAY))
        .isEqualTo("09:00-09:20×6 09:20-09:40×6 09:40-10:00×6");
  }

  @Test
  void opensOnAWeekendOnlyWhereThePatternSaysSo() {
    assertThat(slots(rules(List.of()), A_SATURDAY, DayKind.REST))
        .isEqualTo("09:30-09:50×2 09:50-10:10×2 10:10-10:30×2");
    assertThat(slots(rules(List.of()), A_SATURDAY.plusDays(1), DayKind.REST)).isEmpty();
  }

  @Test
  void takesTheHoursOfTheNamedWeekdayOnAWeekendWorkedInstead() {
    assertThat(slots(rules(List.of()), A_SATURDAY, DayKind.MADE_UP))
        .isEqualTo("09:00-09:20×6 09:20-09:40×6 09:40-10:00×6 14:00-14:20×2 14:20-14:40×2");
  }

  @Test
  void staysClosedOnAHolidayWhateverTheWeekday() {
    assertThat(slots(rules(List.of()), A_MONDAY, DayKind.HOLIDAY)).isEmpty();
    assertThat(slots(rules(List.of()), A_SATURDAY, DayKind.HOLIDAY)).isEmpty();
  }

  @Test
  void letsADayOfItsOwnGoBeforeThePattern() {
    Rules closed = rules(List.of(new DayRule(A_MONDAY, 0, "停电检修")));
    Rules fewer = rules(List.of(new DayRule(A_MONDAY, 1, "人员培训")));
    Rules extra = rules(List.of(new DayRule(A_MONDAY.plusDays(1), 2, "加开")));

    assertThat(slots(closed, A_MONDAY, DayKind.WORKDAY)).isEmpty();
    assertThat(slots(fewer, A_MONDAY, DayKind.WORKDAY)).startsWith("09:00-09:20×2 ");
    assertThat(slots(extra, A_MONDAY.plusDays(1), DayKind.WORKDAY))
        .isEqualTo("09:00-09:20×4 09:20-09:40×4 09:40-10:00×4 14:00-14:20×4 14:20-14:40×4");
    assertThat(slots(extra, A_MONDAY.plusDays(1), DayKind.HOLIDAY)).contains("14:20-14:40×4");
  }

  @Test
  void refusesHoursThatOverlapOnOneDay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Rules(
                20,
                1,
                MONDAY,
                7,
                2,
                new Rules.Missing(3, 90, 14),
                List.of(
                    opening(Set.of(MONDAY), "09:00", "12:00", 1),
                    opening(Set.of(MONDAY, FRIDAY), "11:00", "13:00", 1)),
                List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> opening(Set.of(MONDAY), "12:00", "12:00", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> rules(List.of(new DayRule(A_MONDAY, 0, ""), new DayRule(A_MONDAY, 1, ""))));
  }
}
