package org.tongban.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTests {

  private final Deadlines deadlines = Calendars.deadlines();

  @ParameterizedTest
  @CsvSource({
    // an ordinary week
    "2026-11-16T09:00, 3, WORKING_DAYS, 2026-11-19T17:30",
    // over a weekend, and starting on one
    "2026-11-20T09:00, 3, WORKING_DAYS, 2026-11-25T17:30",
    "2026-11-21T09:00, 3, WORKING_DAYS, 2026-11-25T17:30",
    // the Spring Festival of 2026 with its Saturdays worked
    "2026-02-13T10:00, 1, WORKING_DAYS, 2026-02-14T17:30",
    "2026-02-13T10:00, 2, WORKING_DAYS, 2026-02-24T17:30",
    "2026-02-27T10:00, 1, WORKING_DAYS, 2026-02-28T17:30",
    // the National Day of 2025 with the Sunday before and the Saturday after
    "2025-09-27T10:00, 3, WORKING_DAYS, 2025-09-30T17:30",
    "2025-09-30T10:00, 3, WORKING_DAYS, 2025-10-11T17:30",
    // every day counts, but the last one is a working day
    "2026-09-11T10:00, 20, DAYS, 2026-10-08T17:30",
    "2026-11-21T10:00, 40, DAYS, 2026-12-31T17:30",
    // today, unless the office has closed or does not open
    "2026-11-20T09:00, 0, WORKING_DAYS, 2026-11-20T17:30",
    "2026-11-20T18:00, 0, WORKING_DAYS, 2026-11-23T17:30",
    "2026-11-21T09:00, 0, DAYS, 2026-11-23T17:30",
    // hours run through the night
    "2026-11-20T20:00, 48, HOURS, 2026-11-22T20:00",
  })
  void endsATerm(LocalDateTime from, int amount, Term.Unit unit, LocalDateTime due) {
    assertThat(deadlines.due(at(from), new Term(amount, unit))).isEqualTo(at(due));
  }

  @Test
  void countsAnInstantInChinaNotWhereTheServerStands() {
    Instant lateOnThursdayInLondon = Instant.parse("2026-11-19T17:00:00Z");
    assertThat(deadlines.due(lateOnThursdayInLondon, new Term(1, Term.Unit.WORKING_DAYS)))
        .isEqualTo(Instant.parse("2026-11-23T09:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T18:00, 2026-11-20T17:30, RED, 0",
    "2026-11-20T16:30, 2026-11-20T17:30, RED, 0",
    "2026-11-20T16:29, 2026-11-20T17:30, ORANGE, 0",
    "2026-11-20T16:00, 2026-11-23T17:30, YELLOW, 1",
    "2026-11-20T16:00, 2026-11-24T17:30, YELLOW, 2",
    "2026-11-20T16:00, 2026-11-25T17:30, BLUE, 3",
    "2026-09-30T16:00, 2026-10-09T17:30, YELLOW, 2",
  })
  void showsTheLightByWorkingDaysLeft(
      LocalDateTime now, LocalDateTime due, Light light, int daysLeft) {
    assertThat(deadlines.light(at(now), at(due))).isEqualTo(light);
    assertThat(deadlines.workingDaysLeft(at(now), at(due))).isEqualTo(daysLeft);
  }

  @Test
  void saysWhenAYearWasNotAnnounced() {
    assertThat(deadlines.announced(at(LocalDateTime.parse("2026-12-31T12:00")))).isTrue();
    assertThat(deadlines.announced(at(LocalDateTime.parse("2027-01-01T12:00")))).isFalse();
  }

  @Test
  void fallsBackToWeekendsAndFixedHolidaysInSuchAYear() {
    assertThat(
            deadlines.due(
                at(LocalDateTime.parse("2026-12-31T09:00")), new Term(1, Term.Unit.WORKING_DAYS)))
        .isEqualTo(at(LocalDateTime.parse("2027-01-04T17:30")));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(Calendars.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, WORKDAY",
    "2026-11-21, REST",
    "2026-02-14, MADE_UP",
    "2026-02-21, HOLIDAY",
    "2026-10-01, HOLIDAY",
    // a year nobody has announced
    "2031-10-01, HOLIDAY",
    "2031-10-08, WORKDAY",
    "2031-10-11, REST",
  })
  void knowsWhatADayIsToAnOffice(LocalDate day, DayKind kind) {
    assertThat(deadlines.kind(day)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    // three working days were left on Monday; a week later they are still
    "2026-11-19T17:30, 2026-11-16T10:00, 2026-11-23T10:00, WORKING_DAYS, 2026-11-26T17:30",
    // stopped and started on one day
    "2026-11-19T17:30, 2026-11-16T10:00, 2026-11-16T16:00, WORKING_DAYS, 2026-11-19T17:30",
    // started on a Saturday
    "2026-11-19T17:30, 2026-11-16T10:00, 2026-11-21T10:00, WORKING_DAYS, 2026-11-25T17:30",
    // due on the day it stopped: due on the day it runs again, or the next after hours
    "2026-11-16T17:30, 2026-11-16T10:00, 2026-11-18T10:00, WORKING_DAYS, 2026-11-18T17:30",
    "2026-11-16T17:30, 2026-11-16T10:00, 2026-11-18T18:00, WORKING_DAYS, 2026-11-19T17:30",
    // over the Spring Festival of 2026 with its Saturday worked
    "2026-02-14T17:30, 2026-02-13T10:00, 2026-02-14T10:00, WORKING_DAYS, 2026-02-24T17:30",
    // every day, and every hour
    "2026-11-26T17:30, 2026-11-16T10:00, 2026-11-20T10:00, DAYS, 2026-11-30T17:30",
    "2026-11-18T10:00, 2026-11-16T10:00, 2026-11-17T09:00, HOURS, 2026-11-19T09:00",
    // what was over stays over
    "2026-11-13T17:30, 2026-11-16T10:00, 2026-11-23T10:00, WORKING_DAYS, 2026-11-13T17:30",
  })
  void countsWhatWasLeftFromWhenAClockRunsAgain(
      LocalDateTime due,
      LocalDateTime stopped,
      LocalDateTime again,
      Term.Unit unit,
      LocalDateTime later) {
    assertThat(deadlines.resumed(at(due), at(stopped), at(again), unit)).isEqualTo(at(later));
  }
}
