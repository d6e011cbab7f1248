package org.tongban.registry.web;

import java.time.LocalDate;

/** How the register shows what is not to be shown in full (脱敏). */
final class Masks {

  private Masks() {}

  /** The first half of an address below the community. */
  static String address(String address) {
    int points = address.codePointCount(0, address.length());
    return address.substring(0, address.offsetByCodePoints(0, points / 2)) + "***";
  }

  /** Family name, one star, and the last character of longer names, as lists show it. */
  static String name(String name) {
    int[] points = name.codePoints().toArray();
    String first = new String(points, 0, 1);
    return points.length <= 2
        ? first + "*"
        : first + "*" + new String(points, points.length - 1, 1);
  }

  /** The ends of a paper's number, enough to compare it with the paper. */
  static String paper(String number) {
    int points = number.codePointCount(0, number.length());
    if (points <= 6) {
      return "****";
    }
    return number.substring(0, number.offsetByCodePoints(0, 2))
        + "****"
        + number.substring(number.offsetByCodePoints(0, points - 2));
  }

  /** Year and month, as statistics know them too. */
  static String birth(LocalDate date) {
    return "%d-%02d-**".formatted(date.getYear(), date.getMonthValue());
  }
}
