package org.tongban.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.tongban.kernel.PersonId;
import org.tongban.ui.Page;

/**
 * An appointment (预约): one seat of one slot.
 *
 * @param seat number of the seat, from 1 to the slot's capacity
 * @param item code of the item it is for; empty when none was named
 * @param code what is shown on the day to get a queue number, 8 characters
 */
public record Booking(
    UUID id,
    UUID place,
    LocalDate day,
    Slot slot,
    int seat,
    PersonId person,
    String item,
    String code,
    BookingState state) {

  /** When it starts. */
  public Instant starts() {
    return LocalDateTime.of(day, slot.starts()).atZone(Page.ZONE).toInstant();
  }

  /** Whether it still can be cancelled or changed under the place's rules. */
  public boolean changeable(Rules rules, Instant now) {
    return state == BookingState.BOOKED && !now.isAfter(lastChange(rules));
  }

  /** Until when it can be cancelled or changed. */
  public Instant lastChange(Rules rules) {
    return starts().minus(java.time.Duration.ofHours(rules.cancelHours()));
  }

  /** The code as people read it out: ABCD-EFGH. */
  public String spelled() {
    return code.substring(0, 4) + "-" + code.substring(4);
  }

  /** Whether both are the same wish of the same person. */
  boolean same(Booking other) {
    return place.equals(other.place)
        && day.equals(other.day)
        && slot.starts().equals(other.slot.starts())
        && item.equals(other.item)
        && person.equals(other.person);
  }
}
