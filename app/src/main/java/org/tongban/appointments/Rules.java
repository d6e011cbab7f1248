package org.tongban.appointments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a place opens and who can book it (预约规则).
 *
 * @param slotMinutes length of a slot
 * @param perWindow persons a window takes in one slot
 * @param madeUpAs weekday whose hours hold on a weekend worked instead (调休) and on an extra day
 * @param daysAhead last day that can be booked, counted from today
 * @param cancelHours until how many hours before its start an appointment is changed or cancelled
 * @param missing what follows when appointments are missed
 * @param openings hours by weekday, without overlaps
 * @param days days that differ, each at most once
 */
public record Rules(
    int slotMinutes,
    int perWindow,
    DayOfWeek madeUpAs,
    int daysAhead,
    int cancelHours,
    Missing missing,
    List<Opening> openings,
    List<DayRule> days) {

  static final int MOST_WINDOWS = 60;

  /** Throws {@link IllegalArgumentException} for rules that contradict themselves. */
  public Rules {
    openings =
        openings.stream()
            .sorted(Comparator.comparing(Opening::opens).thenComparing(Opening::closes))
            .toList();
    days = days.stream().sorted(Comparator.comparing(DayRule::day)).toList();
    require(slotMinutes >= 5 && slotMinutes <= 240, "slot");
    require(perWindow >= 1 && perWindow <= 20, "per window");
    require(daysAhead >= 0 && daysAhead <= 90, "ahead");
    require(cancelHours >= 0 && cancelHours <= 168, "cancel");
    require(days.stream().map(DayRule::day).distinct().count() == days.size(), "days");
    require(!overlapping(openings), "overlap");
  }

  /**
   * What follows missed appointments (爽约): whoever missed {@code times} of them within {@code days}
   * days books online again {@code pause} days after the last; the window serves them all the same.
   */
  public record Missing(int times, int days, int pause) {

    /** Throws {@link IllegalArgumentException} out of range; 0 days of waiting means none. */
    public Missing {
      require(times >= 1 && times <= 20 && days >= 1 && days <= 366, "missing");
      require(pause >= 0 && pause <= 90, "pause");
    }
  }

  static boolean windowsPossible(int windows) {
    return windows >= 1 && windows <= MOST_WINDOWS;
  }

  /** The rule of that day alone. */
  public Optional<DayRule> on(LocalDate day) {
    return days.stream().filter(rule -> rule.day().equals(day)).findFirst();
  }

  private static boolean overlapping(List<Opening> openings) {
    return IntStream.range(0, openings.size())
        .anyMatch(i ->
            openings.subList(i + 1, openings.size()).stream().anyMatch(openings.get(i)::overlaps));
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("rules cannot be: " + what);
    }
  }
}
