package org.tongban.appointments.web;

import java.util.List;
import org.tongban.appointments.FreeDay;
import org.tongban.ui.Page;

/**
 * A day that can be chosen (选择日期).
 *
 * @param value as the address writes it
 * @param note what is free, or why nothing is
 * @param open whether something is free
 */
public record DayChoice(
    String value, String day, String weekday, String note, boolean open, List<SlotChoice> slots) {

  /** Copies the slots. */
  public DayChoice {
    slots = List.copyOf(slots);
  }

  /**
   * A slot of the day.
   *
   * @param start as the address writes it
   */
  public record SlotChoice(String start, String time, int free) {}

  static DayChoice of(FreeDay day, Page page) {
    return new DayChoice(
        day.day().toString(),
        Says.shortDay(day.day(), page),
        Says.weekday(day.day(), page),
        note(day, page),
        day.free() > 0,
        day.slots().stream()
            .map(slot ->
                new SlotChoice(
                    Asked.start(slot.slot().starts()), Says.slot(slot.slot()), slot.free()))
            .toList());
  }

  private static String note(FreeDay day, Page page) {
    if (day.free() > 0) {
      return page.t("appointments.free", day.free());
    }
    if (!day.slots().isEmpty()) {
      return page.t("appointments.full");
    }
    return day.reason().isEmpty() ? page.t("appointments.rest") : day.reason();
  }
}
