package org.tongban.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/** The calendar that is delivered, and terms counted on it. */
final class Calendars {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Calendars() {}

  static WorkingDays delivered() {
    try (InputStream in =
        Objects.requireNonNull(Calendars.class.getResourceAsStream("/deadlines/calendar.yaml"))) {
      return CalendarFile.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Deadlines deadlines() {
    return new CalendarDeadlines(delivered(), LocalTime.of(17, 30), ZONE);
  }
}
