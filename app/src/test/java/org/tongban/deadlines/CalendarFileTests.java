package org.tongban.deadlines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTests {

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026})
  void swapsOnlyWeekendsForWorkingDays(int year) {
    WorkingDays days = Calendars.delivered();
    assertThat(days.announced()).contains(year);
    assertThat(days.work()).allSatisfy(day -> assertThat(weekend(day)).isTrue());
  }

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026})
  void keepsTheThirteenStatutoryDaysOfTheYear(int year) {
    WorkingDays days = Calendars.delivered();
    LocalDate first = LocalDate.of(year, 1, 1);
    long working = first.datesUntil(first.plusYears(1)).filter(days::works).count();
    long weekdays = first.datesUntil(first.plusYears(1)).filter(day -> !weekend(day)).count();
    assertThat(weekdays - working).isBetween(11L, 13L);
  }

  @Test
  void refusesADayThatIsOffAndAtWork() {
    assertThatThrownBy(() ->
            read(
                """
                years:
                  2026:
                    source: a notice
                    off: [{ name: a day, from: "2026-01-01", to: "2026-01-02" }]
                    work: ["2026-01-02"]
                fixed: []
                """))
        .hasMessageContaining("2026-01-02 off and at work");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"years: [1]", "fixed: [\"13-40\"]", "yaers: {}", "years: {2026: {off: []}}"})
  void refusesWhatItCannotRead(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be read");
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static WorkingDays read(String yaml) {
    return CalendarFile.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
  }
}
