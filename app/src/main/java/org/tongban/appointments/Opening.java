package org.tongban.appointments;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * Hours of a place on some weekdays (开放时段).
 *
 * @param days never empty
 * @param windows open windows, 1 to {@value Rules#MOST_WINDOWS}
 */
public record Opening(Set<DayOfWeek> days, LocalTime opens, LocalTime closes, int windows) {

  /** Throws {@link IllegalArgumentException} for hours that cannot be. */
  public Opening {
    days = Set.copyOf(days);
    if (days.isEmpty() || !opens.isBefore(closes) || !Rules.windowsPossible(windows)) {
      throw new IllegalArgumentException("no opening");
    }
  }

  /** Whether both have hours in common on some day. */
  boolean overlaps(Opening other) {
    return days.stream().anyMatch(other.days::contains)
        && opens.isBefore(other.closes)
        && other.opens.isBefore(closes);
  }
}
