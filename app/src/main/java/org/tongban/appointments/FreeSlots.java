package org.tongban.appointments;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.appointments.FreeDay.FreeSlot;

/** Holds the slots of a place against the seats taken (余号). */
@Component
class FreeSlots {

  private final Bookings bookings;
  private final Today today;

  FreeSlots(Bookings bookings, Today today) {
    this.bookings = bookings;
    this.today = today;
  }

  /** Every day that can be booked now, from today on. */
  List<FreeDay> of(Place place) {
    LocalDate first = today.date();
    LocalDate last = first.plusDays(place.rules().daysAhead());
    Map<LocalDate, Map<LocalTime, Integer>> taken = bookings.taken(place.id(), first, last);
    return first
        .datesUntil(last.plusDays(1))
        .map(day -> day(place, day, taken.getOrDefault(day, Map.of())))
        .toList();
  }

  /** The slot that starts then, if it can be booked now; free or not. */
  Optional<Slot> bookable(Place place, LocalDate day, LocalTime starts) {
    LocalDate first = today.date();
    boolean within =
        !day.isBefore(first) && !day.isAfter(first.plusDays(place.rules().daysAhead()));
    return !within || place.closed()
        ? Optional.empty()
        : toCome(place, day).stream().filter(slot -> slot.starts().equals(starts)).findFirst();
  }

  private FreeDay day(Place place, LocalDate day, Map<LocalTime, Integer> taken) {
    List<FreeSlot> slots =
        toCome(place, day).stream()
            .map(slot -> new FreeSlot(slot, free(slot, taken.getOrDefault(slot.starts(), 0))))
            .toList();
    return new FreeDay(day, place.rules().on(day).map(DayRule::reason).orElse(""), slots);
  }

  private static int free(Slot slot, int taken) {
    return Math.max(0, slot.capacity() - taken);
  }

  private List<Slot> toCome(Place place, LocalDate day) {
    LocalDateTime now = today.time();
    return Timetable.slots(place.rules(), day, today.kind(day)).stream()
        .filter(slot -> day.atTime(slot.starts()).isAfter(now))
        .toList();
  }
}
