package org.tongban.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Which days offices work (工作日): Monday to Friday, less the announced holidays, plus the announced
 * days worked instead. A year that was not announced has only its fixed statutory days off.
 */
record WorkingDays(
    Set<Integer> announced, Set<LocalDate> off, Set<LocalDate> work, Set<MonthDay> fixed) {

  WorkingDays {
    announced = Set.copyOf(announced);
    off = Set.copyOf(off);
    work = Set.copyOf(work);
    fixed = Set.copyOf(fixed);
  }

  boolean works(LocalDate day) {
    DayKind kind = kind(day);
    return kind == DayKind.WORKDAY || kind == DayKind.MADE_UP;
  }

  DayKind kind(LocalDate day) {
    if (work.contains(day)) {
      return weekend(day) ? DayKind.MADE_UP : DayKind.WORKDAY;
    }
    boolean fixedOff = !announced.contains(day.getYear()) && fixed.contains(MonthDay.from(day));
    if (off.contains(day) || fixedOff) {
      return DayKind.HOLIDAY;
    }
    return weekend(day) ? DayKind.REST : DayKind.WORKDAY;
  }

  private static boolean weekend(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
  }

  /** The day itself when it is a working day, else the next one. */
  LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!works(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** The {@code count}-th working day after the given day, which does not count itself. */
  LocalDate after(LocalDate day, int count) {
    LocalDate found = day;
    for (int left = count; left > 0; left--) {
      found = onOrAfter(found.plusDays(1));
    }
    return found;
  }

  /** Working days after the first and up to the last day; 0 when there is none between. */
  int between(LocalDate first, LocalDate last) {
    return first.isBefore(last)
        ? (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::works).count()
        : 0;
  }
}
