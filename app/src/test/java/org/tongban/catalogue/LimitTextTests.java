package org.tongban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.deadlines.Term;

class LimitTextTests {

  @ParameterizedTest
  @CsvSource({
    "7(工作日), 7, WORKING_DAYS",
    "７（工作日）, 7, WORKING_DAYS",
    "20个工作日, 20, WORKING_DAYS",
    "90 (自然日), 90, DAYS",
    "15天, 15, DAYS",
    "24小时, 24, HOURS",
    "即办, 0, WORKING_DAYS",
    "当场办结, 0, WORKING_DAYS"
  })
  void readsNumberAndKindOfDay(String text, int amount, Term.Unit unit) {
    assertThat(LimitText.read(text)).contains(new Term(amount, unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "尽快", "7", "(工作日)", "3个月", "9999(工作日)", "5-7(工作日)", "7(工作日)8"})
  void takesNothingElseForALimit(String text) {
    assertThat(LimitText.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5, WORKING_DAYS, 7", "7, DAYS, 7", "25, HOURS, 2", "0, WORKING_DAYS, 0"})
  void comparesByDaysOfTheCalendar(int amount, Term.Unit unit, int days) {
    assertThat(LimitText.days(new Term(amount, unit))).isEqualTo(days);
  }
}
