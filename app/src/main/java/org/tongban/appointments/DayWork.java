package org.tongban.appointments;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;

/**
 * What happens by itself: the reminder on the day before, outside the hours of rest, and open
 * appointments of days gone by become missed ones.
 */
@Component
class DayWork {

  private static final int BATCH = 200;
  private static final int WAKE = 9;
  private static final int REST = 20;

  private final Bookings bookings;
  private final ServicePlaces places;
  private final VisitNotices notices;
  private final VisitTrail trail;
  private final Today today;

  DayWork(
      Bookings bookings,
      ServicePlaces places,
      VisitNotices notices,
      VisitTrail trail,
      Today today) {
    this.bookings = bookings;
    this.places = places;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** Runs on every node; each appointment is worked on once. */
  @Scheduled(initialDelay = 1, fixedDelay = 2, timeUnit = TimeUnit.MINUTES)
  @Transactional
  public void run() {
    LocalDateTime now = today.time();
    if (now.getHour() >= WAKE && now.getHour() < REST) {
      each(
          bookings.toRemind(now.toLocalDate().plusDays(1), BATCH),
          (booking, place) -> notices.tell(booking, place, "reminder"));
    }
    each(bookings.overdue(now.toLocalDate(), BATCH), this::miss);
  }

  private void miss(Booking booking, Place place) {
    if (bookings.move(booking, BookingState.MISSED, today.now())) {
      trail.changed(booking, "missed", Actor.system(place.region()));
      notices.tell(booking, place, "missed");
    }
  }

  private void each(List<Booking> found, BiConsumer<Booking, Place> act) {
    for (Booking booking : found) {
      act.accept(booking, place(booking.place()));
    }
  }

  private Place place(UUID id) {
    return places.find(id).orElseThrow(Appointments::unknownPlace);
  }
}
