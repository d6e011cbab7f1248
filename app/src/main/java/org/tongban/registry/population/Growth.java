package org.tongban.registry.population;

import java.time.YearMonth;
import java.util.List;

/**
 * How a region grew over some months (人口增长). Rates are per thousand of the mean of the residents
 * before and after.
 *
 * @param before residents before the first month
 * @param after residents at the end of the last
 */
public record Growth(
    YearMonth first,
    YearMonth last,
    long before,
    long after,
    long births,
    long deaths,
    long in,
    long out) {

  /** Sums the months up; they must follow each other and not be none. */
  public static Growth of(List<MonthFigures> months, long before) {
    return new Growth(
        months.getFirst().month(),
        months.getLast().month(),
        before,
        months.getLast().residents(),
        months.stream().mapToLong(MonthFigures::births).sum(),
        months.stream().mapToLong(MonthFigures::deaths).sum(),
        months.stream().mapToLong(MonthFigures::in).sum(),
        months.stream().mapToLong(MonthFigures::out).sum());
  }

  /** 自然增长率 in per thousand. */
  public double naturalRate() {
    return rate(births - deaths);
  }

  /** 机械增长率 in per thousand. */
  public double mechanicalRate() {
    return rate(in - out);
  }

  private double rate(long change) {
    double mean = (before + after) / 2.0;
    return mean == 0 ? 0 : 1000.0 * change / mean;
  }
}
