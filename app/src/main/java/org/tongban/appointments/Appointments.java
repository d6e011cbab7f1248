package org.tongban.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/** Appointments of residents (掌上预约, R-B6): what is free, booking, changing, cancelling. */
@Service
@Transactional
public class Appointments {

  private static final int SHOWN = 50;

  private final ServicePlaces places;
  private final Bookings bookings;
  private final FreeSlots free;
  private final Booker booker;
  private final MissedAppointments missed;
  private final VisitTrail trail;
  private final Today today;

  Appointments(
      ServicePlaces places,
      Bookings bookings,
      FreeSlots free,
      Booker booker,
      MissedAppointments missed,
      VisitTrail trail,
      Today today) {
    this.places = places;
    this.bookings = bookings;
    this.free = free;
    this.booker = booker;
    this.missed = missed;
    this.trail = trail;
    this.today = today;
  }

  /** Open places of the region that match, one more than a page holds when there are more. */
  @Transactional(readOnly = true)
  public List<Place> places(RegionCode region, PlaceSearch search) {
    return places.in(region, search);
  }

  /** Counties with a place. */
  @Transactional(readOnly = true)
  public List<RegionCode> counties() {
    return places.counties();
  }

  /** The place; {@link Refusal} NOT_FOUND for none. */
  @Transactional(readOnly = true)
  public Place place(UUID id) {
    return places.find(id).orElseThrow(Appointments::unknownPlace);
  }

  /** Every day that can be booked at the place now, with its slots. */
  @Transactional(readOnly = true)
  public List<FreeDay> free(Place place) {
    return place.closed() ? List.of() : free.of(place);
  }

  /** The slot a wish is about, as long as it can be booked; CONFLICT otherwise. */
  @Transactional(readOnly = true)
  public Slot slot(Wish wish) {
    return free.bookable(place(wish.place()), wish.day(), wish.starts())
        .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "appointments.slot.gone"));
  }

  /** The day from which the resident books online again after missed appointments, recorded. */
  public Optional<LocalDate> waitsUntil(Actor resident, Place place) {
    Optional<LocalDate> until =
        resident
            .person()
            .flatMap(person -> missed.waitsUntil(person, place.rules().missing(), today.date()));
    until.ifPresent(_ -> trail.read(List.of(self(resident)), "own", "appointments", resident));
    return until;
  }

  /** Books, or finds the same booking made before; {@link Refusal} with what stands in the way. */
  public Booking book(Actor resident, Wish wish) {
    return booker.book(resident, self(resident), wish);
  }

  /** Gives the seat back; nothing happens when it was given back before. */
  public void cancel(Actor resident, UUID id) {
    booker.cancel(resident, owned(resident, id));
  }

  /** The resident's own appointment, recorded; NOT_FOUND for another's. */
  public Booking own(Actor resident, UUID id) {
    Booking booking = owned(resident, id);
    trail.read(List.of(booking.person()), "own", "appointment:" + id, resident);
    return booking;
  }

  /** The resident's latest appointments, recorded. */
  public List<Booking> mine(Actor resident) {
    PersonId self = self(resident);
    List<Booking> found = bookings.of(self, SHOWN);
    if (!found.isEmpty()) {
      trail.read(List.of(self), "own", "appointments", resident);
    }
    return found;
  }

  private Booking owned(Actor resident, UUID id) {
    PersonId self = self(resident);
    return bookings
        .find(id)
        .filter(booking -> booking.person().equals(self))
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "appointments.unknown"));
  }

  private static PersonId self(Actor resident) {
    return resident
        .person()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "appointments.unknown"));
  }

  static Refusal unknownPlace() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "appointments.place.unknown");
  }
}
