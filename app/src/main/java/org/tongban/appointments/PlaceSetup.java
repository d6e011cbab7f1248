package org.tongban.appointments;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/**
 * Sets up the service places of a county (服务点设置). Every change has a reason and is kept whole; what
 * it does to appointments made before is known beforehand and told to those concerned.
 */
@Service
@Transactional
public class PlaceSetup {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 200;

  private final ServicePlaces places;
  private final PlaceChanges changes;
  private final Bookings bookings;
  private final VisitNotices notices;
  private final VisitTrail trail;
  private final Today today;

  PlaceSetup(
      ServicePlaces places,
      PlaceChanges changes,
      Bookings bookings,
      VisitNotices notices,
      VisitTrail trail,
      Today today) {
    this.places = places;
    this.changes = changes;
    this.bookings = bookings;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** Whether no place was ever set up. */
  @Transactional(readOnly = true)
  public boolean empty() {
    return places.none();
  }

  /** The places in the official's jurisdiction, closed ones too. */
  @Transactional(readOnly = true)
  public List<Place> places(Actor official) {
    return places.in(official.jurisdiction(), PlaceSearch.all());
  }

  /** A place of the jurisdiction; NOT_FOUND, or FORBIDDEN for another's. */
  @Transactional(readOnly = true)
  public Place place(Actor official, UUID id) {
    Place place = places.find(id).orElseThrow(Appointments::unknownPlace);
    trail.require(official, place);
    return place;
  }

  /** Its changes, newest first. */
  @Transactional(readOnly = true)
  public List<PlaceChange> history(Actor official, UUID id) {
    return changes.of(place(official, id).id());
  }

  /** Opens a new place, whose version is 1. */
  public void open(Actor official, Place place, String reason) {
    trail.require(official, place);
    String why = reason(reason);
    if (!places.add(place)) {
      throw named();
    }
    changes.add(null, place, why, 0, official.account());
    trail.placeChanged(place, official);
  }

  /** The appointments that would lose their slot, recorded as read; nothing is changed. */
  public List<Booking> affected(Actor official, Place wanted) {
    place(official, wanted.id());
    trail.require(official, wanted);
    List<Booking> lost = displacement(wanted).displaced();
    trail.read(
        lost.stream().map(Booking::person).distinct().toList(),
        "affected",
        "service-place:" + wanted.id(),
        official);
    return lost;
  }

  /**
   * Changes a place from the version the official saw ({@code wanted} carries it) and tells whoever
   * loses a slot. Returns how many do; CONFLICT when somebody else was faster.
   */
  public int change(Actor official, Place wanted, String reason) {
    Place before = places.held(wanted.id()).orElseThrow(Appointments::unknownPlace);
    trail.require(official, before);
    trail.require(official, wanted);
    String why = reason(reason);
    if (before.version() != wanted.version()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "appointments.place.stale");
    }
    Place after = wanted.versioned(wanted.version() + 1);
    replace(after);
    Displacement effect = displacement(after);
    effect.displaced().forEach(booking -> displace(booking, after, official));
    effect.kept().forEach(this::refit);
    changes.add(before, after, why, effect.displaced().size(), official.account());
    trail.placeChanged(after, official);
    return effect.displaced().size();
  }

  private void replace(Place after) {
    try {
      places.replace(after);
    } catch (DuplicateKeyException _) {
      throw named();
    }
  }

  private static Refusal named() {
    return new Refusal(Refusal.Kind.CONFLICT, "appointments.place.named");
  }

  private void displace(Booking booking, Place place, Actor official) {
    if (bookings.move(booking, BookingState.DISPLACED, today.now())) {
      trail.changed(booking, "displaced", official);
      notices.tell(booking, place, "displaced");
    }
  }

  /** A seat above the new capacity moves down, so that no more than that can ever come. */
  private void refit(Booking booking, Slot slot) {
    if (booking.slot().equals(slot)) {
      return;
    }
    OptionalInt seat =
        booking.seat() <= slot.capacity()
            ? OptionalInt.of(booking.seat())
            : bookings.freeSeat(booking.place(), booking.day(), slot);
    seat.ifPresent(free -> bookings.refit(booking, slot, free));
  }

  private Displacement displacement(Place place) {
    return Displacement.of(
        day -> place.closed() ? List.of() : Timetable.slots(place.rules(), day, today.kind(day)),
        bookings.ahead(place.id(), today.date()));
  }

  private static String reason(String typed) {
    String reason = typed.strip();
    if (reason.length() < SHORTEST || reason.length() > LONGEST) {
      throw new Refusal(Refusal.Kind.INVALID, "appointments.reason");
    }
    return reason;
  }
}
