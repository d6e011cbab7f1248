package org.tongban.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long papers hold (证件有效期). */
final class PaperRules {

  /** 居民身份证法 art. 5: 5 years before 16, 10 before 26, 20 before 46, then without an end. */
  private static final int[][] CARD = {{16, 5}, {26, 10}, {46, 20}};

  /** 居住证暂行条例 art. 2: half a year. */
  private static final int RESIDENT_MONTHS = 6;

  /** 居住证暂行条例 art. 10: endorsed every year. */
  private static final int PERMIT_YEARS = 1;

  private PaperRules() {}

  /** The first day on which an ID card no longer holds; null for 长期. */
  static @Nullable LocalDate cardEnds(LocalDate birth, LocalDate issued) {
    int age = Ages.on(issued, birth);
    for (int[] step : CARD) {
      if (age < step[0]) {
        return issued.plusYears(step[1]);
      }
    }
    return null;
  }

  static LocalDate permitEnds(LocalDate from) {
    return from.plusYears(PERMIT_YEARS);
  }

  static boolean longEnough(LocalDate residentSince, LocalDate day) {
    return !residentSince.plusMonths(RESIDENT_MONTHS).isAfter(day);
  }
}
