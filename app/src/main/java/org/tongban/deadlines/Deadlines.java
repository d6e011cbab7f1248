package org.tongban.deadlines;

import java.time.Instant;

/** Counts terms on the calendar of working days (工作日历, 调休 included), in China's time zone. */
public interface Deadlines {

  /** When a term that starts now ends; terms in days end at the close of business, 17:30. */
  Instant due(Instant from, Term term);

  /** The light of a clock that ends at {@code due}, seen at {@code now}. */
  Light light(Instant now, Instant due);

  /** Working days left until {@code due}, counted from tomorrow; 0 when it is today or past. */
  int workingDaysLeft(Instant now, Instant due);
}
