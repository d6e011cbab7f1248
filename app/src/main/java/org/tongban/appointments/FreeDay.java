package org.tongban.appointments;

import java.time.LocalDate;
import java.util.List;

/**
 * A day with what can be booked on it (可约情况).
 *
 * @param reason why the day differs from the pattern; empty when it does not
 * @param slots slots to come, in order, full ones too
 */
public record FreeDay(LocalDate day, String reason, List<FreeSlot> slots) {

  /** Copies the slots. */
  public FreeDay {
    slots = List.copyOf(slots);
  }

  /** Seats free on that day. */
  public int free() {
    return slots.stream().mapToInt(FreeSlot::free).sum();
  }

  /** A slot and how many seats nobody holds. */
  public record FreeSlot(Slot slot, int free) {}
}
