package org.tongban.appointments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/**
 * Takes and gives back seats (订座). Whoever is first has the seat by an index of the database;
 * whoever lost looks for the next one.
 */
@Component
class Booker {

  private final ServicePlaces places;
  private final Bookings bookings;
  private final FreeSlots free;
  private final MissedAppointments missed;
  private final VisitNotices notices;
  private final VisitTrail trail;
  private final Today today;

  Booker(
      ServicePlaces places,
      Bookings bookings,
      FreeSlots free,
      MissedAppointments missed,
      VisitNotices notices,
      VisitTrail trail,
      Today today) {
    this.places = places;
    this.bookings = bookings;
    this.free = free;
    this.missed = missed;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  Booking book(Actor by, PersonId person, Wish wish) {
    Place place = places.kept(wish.place()).orElseThrow(Appointments::unknownPlace);
    // Held first, so that the second click of a double click waits for the first.
    Booking old = wish.instead() == null ? null : held(person, wish.instead());
    Optional<Booking> before = before(person, wish);
    if (before.isPresent()) {
      return before.get();
    }
    require(place.serves(wish.item()), Refusal.Kind.INVALID, "appointments.item.elsewhere");
    Slot slot =
        free.bookable(place, wish.day(), wish.starts())
            .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "appointments.slot.gone"));
    requireNoWaiting(person, place);
    if (old != null) {
      giveUp(by, old);
    }
    Taken taken = seat(person, wish, slot);
    Booking booked = taken.booking();
    if (!taken.anew()) {
      return booked;
    }
    String what = old == null ? "booked" : "moved";
    trail.changed(booked, what, by);
    notices.tell(booked, place, what);
    return booked;
  }

  void cancel(Actor by, Booking booking) {
    if (booking.state() == BookingState.CANCELLED) {
      return;
    }
    Place place = places.find(booking.place()).orElseThrow(Appointments::unknownPlace);
    requireChangeable(booking, place);
    bookings.move(booking, BookingState.CANCELLED, today.now());
    trail.changed(booking, "cancelled", by);
    notices.tell(booking, place, "cancelled");
  }

  /** The second click of a double click finds what the first has booked. */
  private Optional<Booking> before(PersonId person, Wish wish) {
    return bookings
        .open(person, wish.item(), wish.day())
        .filter(open -> open.place().equals(wish.place()))
        .filter(open -> open.slot().starts().equals(wish.starts()));
  }

  private void requireNoWaiting(PersonId person, Place place) {
    Optional<LocalDate> until = missed.waitsUntil(person, place.rules().missing(), today.date());
    if (until.isPresent()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          "appointments.waiting",
          place.rules().missing().times(),
          until.get().toString());
    }
  }

  private Booking held(PersonId person, UUID id) {
    return bookings
        .find(id)
        .filter(booking -> booking.person().equals(person))
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "appointments.unknown"));
  }

  /** Should the new seat fail, this comes undone with it. */
  private void giveUp(Actor by, Booking old) {
    requireChangeable(old, places.find(old.place()).orElseThrow(Appointments::unknownPlace));
    bookings.move(old, BookingState.CANCELLED, today.now());
    trail.changed(old, "given-up", by);
  }

  private void requireChangeable(Booking booking, Place place) {
    require(
        booking.state() == BookingState.BOOKED, Refusal.Kind.CONFLICT, "appointments.state.over");
    require(
        booking.changeable(place.rules(), today.now()),
        Refusal.Kind.CONFLICT,
        "appointments.change.late");
  }

  /** A seat, taken now or by the other click of a double click. */
  private record Taken(Booking booking, boolean anew) {}

  private Taken seat(PersonId person, Wish wish, Slot slot) {
    while (true) {
      if (bookings.open(person, wish.item(), wish.day()).isPresent()) {
        return before(person, wish)
            .map(same -> new Taken(same, false))
            .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "appointments.same.day"));
      }
      OptionalInt seat = bookings.freeSeat(wish.place(), wish.day(), slot);
      require(seat.isPresent(), Refusal.Kind.CONFLICT, "appointments.slot.full");
      Booking wanted = wanted(person, wish, slot, seat.getAsInt());
      if (bookings.add(wanted, today.now())) {
        return new Taken(wanted, true);
      }
    }
  }

  private static Booking wanted(PersonId person, Wish wish, Slot slot, int seat) {
    return new Booking(
        CaseId.next().value(),
        wish.place(),
        wish.day(),
        slot,
        seat,
        person,
        wish.item(),
        CheckInCodes.next(),
        BookingState.BOOKED);
  }

  private static void require(boolean holds, Refusal.Kind kind, String key) {
    if (!holds) {
      throw new Refusal(kind, key);
    }
  }
}
