package org.tongban.appointments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.deadlines.DayKind;

/** Works the slots of a day out of a place's rules (排班). */
final class Timetable {

  private static final int DAY = 24 * 60;

  private Timetable() {}

  /**
   * The slots of that day in order, none of which overlap: whole slots from the opening on, each
   * inside its opening. A holiday has none unless the rules open that very day.
   */
  static List<Slot> slots(Rules rules, LocalDate day, DayKind kind) {
    Optional<DayRule> own = rules.on(day);
    Optional<DayOfWeek> pattern = pattern(rules, day, kind, own);
    List<Slot> slots = new ArrayList<>();
    for (Opening opening : rules.openings()) {
      if (pattern.filter(opening.days()::contains).isPresent()) {
        add(rules, opening, own.map(DayRule::windows).orElse(opening.windows()), slots);
      }
    }
    return List.copyOf(slots);
  }

  /** The weekday whose hours hold; empty for a day without any. */
  private static Optional<DayOfWeek> pattern(
      Rules rules, LocalDate day, DayKind kind, Optional<DayRule> own) {
    DayOfWeek weekday = day.getDayOfWeek();
    if (own.isPresent()) {
      boolean usual = kind != DayKind.HOLIDAY && kind != DayKind.MADE_UP && opens(rules, weekday);
      return own.filter(rule -> rule.windows() > 0).map(_ -> usual ? weekday : rules.madeUpAs());
    }
    return switch (kind) {
      case WORKDAY, REST -> Optional.of(weekday);
      case MADE_UP -> Optional.of(rules.madeUpAs());
      case HOLIDAY -> Optional.empty();
    };
  }

  private static boolean opens(Rules rules, DayOfWeek weekday) {
    return rules.openings().stream().anyMatch(opening -> opening.days().contains(weekday));
  }

  /** Counted in minutes of the day, so that no slot runs over midnight. */
  private static void add(Rules rules, Opening opening, int windows, List<Slot> slots) {
    int length = rules.slotMinutes();
    int last = minute(opening.closes());
    for (int from = minute(opening.opens()); from + length <= last && from + length < DAY; ) {
      slots.add(new Slot(time(from), time(from + length), windows * rules.perWindow()));
      from += length;
    }
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static LocalTime time(int minute) {
    return LocalTime.of(minute / 60, minute % 60);
  }
}
