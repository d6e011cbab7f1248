package org.tongban.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.tongban.deadlines.DayKind;
import org.tongban.deadlines.Deadlines;
import org.tongban.ui.Page;

/** What time it is in China, and what kind of day a day is. */
@Component
class Today {

  private final Clock clock;
  private final Deadlines deadlines;

  Today(Clock clock, Deadlines deadlines) {
    this.clock = clock;
    this.deadlines = deadlines;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDateTime time() {
    return LocalDateTime.ofInstant(clock.instant(), Page.ZONE);
  }

  LocalDate date() {
    return time().toLocalDate();
  }

  DayKind kind(LocalDate day) {
    return deadlines.kind(day);
  }
}
