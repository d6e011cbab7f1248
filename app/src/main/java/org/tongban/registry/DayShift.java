package org.tongban.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongban.registry.ActTrace.Sides;

/**
 * Moves the day on which rows begin or end (起止日期更正): what was before and what came after meet on
 * it.
 */
final class DayShift {

  private final Plan plan;
  private final LocalDate wrong;
  private final LocalDate right;
  private final Set<UUID> moved = new HashSet<>();

  DayShift(Plan plan, LocalDate wrong, LocalDate right) {
    this.plan = plan;
    this.wrong = wrong;
    this.right = right;
  }

  /**
   * Moves the sides of all rows of one subject that were written with the wrong day.
   *
   * @param expected how many sides; where fewer still stand, later events have replaced them
   */
  <R extends Row<R>> void move(List<R> rows, int expected, Function<R, Sides> written) {
    List<R> after = new ArrayList<>();
    int met = 0;
    for (R row : rows) {
      Sides sides = onTheDay(row, written.apply(row));
      met += sides.count();
      after.add(sides.count() == 0 ? row : over(row, sides));
    }
    Require.that(met == expected, "correction.overtaken");
    for (int i = 0; i < rows.size(); i++) {
      R row = rows.get(i);
      R instead = after.get(i);
      boolean ordered = instead.open() || instead.from().isBefore(end(instead));
      Require.that(ordered, "correction.order");
      // A marriage is met on both sides.
      if (!row.version().equals(instead.version()) && moved.add(row.version())) {
        plan.instead(row, instead);
      }
    }
    apart(after);
  }

  private Sides onTheDay(Row<?> row, Sides sides) {
    return new Sides(
        sides.begins() && row.from().equals(wrong), sides.ends() && wrong.equals(row.until()));
  }

  private <R extends Row<R>> R over(R row, Sides sides) {
    @Nullable LocalDate until = sides.ends() ? right : row.until();
    return row.over(sides.begins() ? right : row.from(), until);
  }

  private static <R extends Row<R>> void apart(List<R> rows) {
    rows.sort(Comparator.comparing(Row::from));
    for (int i = 1; i < rows.size(); i++) {
      R before = rows.get(i - 1);
      Require.that(!before.open() && !end(before).isAfter(rows.get(i).from()), "correction.order");
    }
  }

  private static LocalDate end(Row<?> row) {
    @Nullable LocalDate until = row.until();
    return until == null ? LocalDate.MAX : until;
  }
}
