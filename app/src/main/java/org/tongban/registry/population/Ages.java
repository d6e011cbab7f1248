package org.tongban.registry.population;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Residents by sex and single year of age (年龄构成), 100 standing for 100 and more. Age counts whole
 * years by birth month, since the full birth date is not kept in clear.
 */
public final class Ages {

  /** The open age group at the top. */
  public static final int TOP = 100;

  private final long[] males = new long[TOP + 1];
  private final long[] females = new long[TOP + 1];
  private final long[] unstated = new long[TOP + 1];

  /** Whole years from the birth month to the day, between 0 and {@link #TOP}. */
  public static int age(LocalDate birthMonth, LocalDate day) {
    int months =
        (day.getYear() - birthMonth.getYear()) * 12
            + day.getMonthValue()
            - birthMonth.getMonthValue();
    return Math.clamp(Math.floorDiv(months, 12), 0, TOP);
  }

  void add(int sex, int age, long persons) {
    long[] counts = sex == 1 ? males : sex == 2 ? females : unstated;
    counts[Math.clamp(age, 0, TOP)] += persons;
  }

  /** Men and boys of the ages, both included. */
  public long males(int from, int to) {
    return sum(males, from, to);
  }

  /** Women and girls of the ages, both included. */
  public long females(int from, int to) {
    return sum(females, from, to);
  }

  /** Everybody of the ages, both included, whatever the sex. */
  public long between(int from, int to) {
    return males(from, to) + females(from, to) + sum(unstated, from, to);
  }

  /** Everybody. */
  public long total() {
    return between(0, TOP);
  }

  /** The bars of a pyramid: groups of five years from the youngest on. */
  public List<Group> groups() {
    return IntStream.rangeClosed(0, TOP / 5)
        .map(index -> index * 5)
        .mapToObj(from -> {
          int to = from == TOP ? TOP : from + 4;
          return new Group(from, males(from, to), females(from, to), between(from, to));
        })
        .toList();
  }

  private static long sum(long[] counts, int from, int to) {
    return IntStream.rangeClosed(from, Math.min(to, TOP)).mapToLong(age -> counts[age]).sum();
  }

  /** Five years of age beginning at {@code from}; {@code all} holds those of unstated sex too. */
  public record Group(int from, long males, long females, long all) {}
}
