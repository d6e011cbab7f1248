package org.tongban.appointments.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/** Reads what an address or a form says; what cannot be read is refused. */
final class Asked {

  private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("HHmm");

  private Asked() {}

  static LocalDate day(String typed) {
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.getYear() >= 2000 && day.getYear() <= 2199) {
        return day;
      }
    } catch (DateTimeException _) {
      // Refused below, as a day out of range is.
    }
    throw unreadable();
  }

  /** A day, or nothing where nothing was said. */
  static Optional<LocalDate> perhapsDay(String typed) {
    return typed.isBlank() ? Optional.empty() : Optional.of(day(typed.strip()));
  }

  /** A start as an address writes it, 0930. */
  static LocalTime start(String typed) {
    try {
      return LocalTime.parse(typed, START);
    } catch (DateTimeException _) {
      throw unreadable();
    }
  }

  static String start(LocalTime time) {
    return START.format(time);
  }

  static Optional<UUID> perhapsId(String typed) {
    return typed.isBlank() ? Optional.empty() : Optional.of(id(typed));
  }

  static UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException _) {
      throw unreadable();
    }
  }

  static RegionCode region(String typed) {
    try {
      return new RegionCode(typed.strip());
    } catch (IllegalArgumentException _) {
      throw unreadable();
    }
  }

  static Refusal unreadable() {
    return new Refusal(Refusal.Kind.INVALID, "appointments.unreadable");
  }
}
