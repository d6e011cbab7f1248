package org.tongban.deadlines;

import java.time.Instant;
import java.time.LocalDate;

/** Counts terms on the calendar of working days (工作日历, 调休 included), in China's time zone. */
public interface Deadlines {

  /**
   * When a term that starts at {@code from} ends. Terms in days end at the close of business of a
   * working day: the first day does not count, and a last day off moves to the next working day
   * (民法典 art. 201, 203). Terms in hours end exactly, on any day. Never before {@code from}.
   */
  Instant due(Instant from, Term term);

  /**
   * When a term that was to end at {@code due} ends after its clock stood still: what was left of
   * it when it stopped, counted from when it runs again. Never earlier than before; a term that was
   * over already stays over.
   */
  Instant resumed(Instant due, Instant stopped, Instant again, Term.Unit unit);

  /** The light of a clock that ends at {@code due}, seen at {@code now}. */
  Light light(Instant now, Instant due);

  /** Working days left until {@code due}, counted from tomorrow; 0 when it is today or past. */
  int workingDaysLeft(Instant now, Instant due);

  /**
   * Whether the State Council's arrangement of that day's year is in the calendar. When it is not,
   * days count by weekends and fixed statutory holidays only, and a page should say so.
   */
  boolean announced(Instant when);

  /** What that day is to an office; by the fixed holidays alone in a year that is not announced. */
  DayKind kind(LocalDate day);
}
