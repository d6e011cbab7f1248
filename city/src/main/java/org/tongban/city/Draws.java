package org.tongban.city;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** The draws of one kindred; whole numbers only, so that every machine draws the same. */
record Draws(RandomGenerator random, LocalDate today) {

  /** Returns a number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** Returns true {@code percent} times in a hundred. */
  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T oneOf(Weighted<T> table) {
    return table.draw(random);
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  Sex sex() {
    // 105 boys to 100 girls
    return random.nextInt(205) < 105 ? Sex.MALE : Sex.FEMALE;
  }

  /** Returns a birth date that makes somebody {@code age} completed years old today. */
  LocalDate birthAtAge(int age) {
    return today.minusYears(age).minusDays(random.nextInt(365));
  }

  /** Returns {@code day} moved back to today if it lies after it. */
  LocalDate notAfterToday(LocalDate day) {
    return day.isAfter(today) ? today : day;
  }
}
