package org.tongban.appointments;

import java.time.LocalDate;

/**
 * A day that differs from the pattern (特殊日期): closed, or with other windows, or opened in addition.
 *
 * @param windows windows open that day; 0 closes the day
 * @param reason what residents read beside the day
 */
public record DayRule(LocalDate day, int windows, String reason) {

  /** Throws {@link IllegalArgumentException} when the number of windows cannot be. */
  public DayRule {
    if (windows != 0 && !Rules.windowsPossible(windows)) {
      throw new IllegalArgumentException("no windows");
    }
  }
}
