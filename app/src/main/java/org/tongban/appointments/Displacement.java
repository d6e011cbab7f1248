package org.tongban.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What new rules do to appointments made before (规则变更的影响).
 *
 * @param displaced those whose slot is no more or has become too small; the first seats stay
 * @param kept the others, each with its slot as it will be
 */
record Displacement(List<Booking> displaced, Map<Booking, Slot> kept) {

  private record Key(LocalDate day, LocalTime starts) {}

  /** The appointments come in the order in which they keep their seats. */
  static Displacement of(Function<LocalDate, List<Slot>> slots, List<Booking> ahead) {
    Map<LocalDate, List<Slot>> days = new HashMap<>();
    Map<Key, Integer> used = new HashMap<>();
    List<Booking> displaced = new ArrayList<>();
    Map<Booking, Slot> kept = new java.util.LinkedHashMap<>();
    for (Booking booking : ahead) {
      LocalTime starts = booking.slot().starts();
      Optional<Slot> slot =
          days.computeIfAbsent(booking.day(), slots).stream()
              .filter(one -> one.starts().equals(starts))
              .findFirst();
      int rank = used.merge(new Key(booking.day(), starts), 1, Integer::sum);
      if (booking.state() == BookingState.BOOKED
          && slot.filter(one -> rank <= one.capacity()).isEmpty()) {
        displaced.add(booking);
      } else {
        slot.ifPresent(one -> kept.put(booking, one));
      }
    }
    return new Displacement(List.copyOf(displaced), kept);
  }
}
