package org.tongban.registry.population;

import java.time.YearMonth;

/**
 * One month of a region (月度变动): residents at its end, and what changed them. Moves inside the
 * region change nothing and stand apart; {@code others} is what births, deaths and moves do not
 * explain: first registrations, restorations, cancellations.
 */
public record MonthFigures(
    YearMonth month,
    long residents,
    long births,
    long deaths,
    long in,
    long out,
    long within,
    long others) {

  /** Births less deaths (自然增长). */
  public long natural() {
    return births - deaths;
  }

  /** Moves in less moves out (机械增长). */
  public long mechanical() {
    return in - out;
  }
}
