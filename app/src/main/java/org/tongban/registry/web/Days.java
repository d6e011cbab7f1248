package org.tongban.registry.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Refusal;
import org.tongban.registry.AsOf;
import org.tongban.ui.Page;

/** Reads the days a page is asked about, in China's time zone; none means today. */
@Component
class Days {

  private final Clock clock;

  Days(Clock clock) {
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Page.ZONE);
  }

  /** What was so on the one day as known at the end of the other. */
  AsOf asOf(@Nullable String on, @Nullable String known) {
    LocalDate valid = day(on);
    LocalDate knownOn = day(known);
    if (knownOn.isAfter(today())) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.known.future");
    }
    Instant end = knownOn.plusDays(1).atStartOfDay(Page.ZONE).toInstant();
    return knownOn.equals(today()) ? AsOf.on(valid) : new AsOf(valid, end);
  }

  private LocalDate day(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return today();
    }
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.getYear() >= 1900 && day.getYear() <= 2199) {
        return day;
      }
    } catch (DateTimeException _) {
      // Falls through to the same refusal as a day out of range.
    }
    throw new Refusal(Refusal.Kind.INVALID, "registry.day");
  }
}
