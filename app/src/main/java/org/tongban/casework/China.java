package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** China's day: registrations and papers are dated by it. */
final class China {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private China() {}

  static LocalDate today(Clock clock) {
    return day(clock.instant());
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }
}
