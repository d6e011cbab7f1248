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

  /** Year and month, as statistics know them too. */
  static String birth(LocalDate date) {
    return "%d-%02d-**".formatted(date.getYear(), date.getMonthValue());
  }
}
