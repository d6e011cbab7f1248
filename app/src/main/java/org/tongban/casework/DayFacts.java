package org.tongban.casework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/** What follows from a day given (日期事实): how far it lies back. */
final class DayFacts {

  static final Set<String> NAMES = Set.of("DaysAgo", "MonthsAgo");

  private DayFacts() {}

  /** After the name of the question; nothing of what is no day. */
  static Map<String, Object> of(String question, String answer, LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(answer);
      return Map.of(
          question + "DaysAgo", ChronoUnit.DAYS.between(day, today),
          question + "MonthsAgo", ChronoUnit.MONTHS.between(day, today));
    } catch (DateTimeParseException _) {
      return Map.of();
    }
  }
}
