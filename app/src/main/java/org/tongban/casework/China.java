package org.tongban.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** China's day: registrations and papers are dated by it. */
final class China {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private China() {}

  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
