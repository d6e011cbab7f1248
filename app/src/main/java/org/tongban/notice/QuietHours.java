package org.tongban.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The hours in which nobody is woken by a text message (免打扰时段). */
@Component
class QuietHours {

  private final NoticeSettings settings;
  private final Clock clock;

  QuietHours(NoticeSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether these hours are now. */
  boolean now() {
    return quiet(clock.instant().atZone(settings.zone()).toLocalTime());
  }

  /** That moment, or the end of the quiet hours it falls into. */
  Instant after(Instant moment) {
    ZonedDateTime at = moment.atZone(settings.zone());
    if (!quiet(at.toLocalTime())) {
      return moment;
    }
    ZonedDateTime end = at.with(settings.quietUntil());
    return (end.isAfter(at) ? end : end.plusDays(1)).toInstant();
  }

  private boolean quiet(LocalTime time) {
    LocalTime from = settings.quietFrom();
    LocalTime until = settings.quietUntil();
    boolean begun = !time.isBefore(from);
    boolean goesOn = time.isBefore(until);
    return from.isAfter(until) ? begun || goesOn : begun && goesOn;
  }
}
