package org.tongban.appointments;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/**
 * Gives queue numbers (取号): for an appointment by its code, to whoever comes without one by the
 * window. Whoever comes before the end of the slot takes the turn of its start, later the turn of
 * the moment.
 */
@Service
@Transactional
public class QueueNumbers {

  private final ServicePlaces places;
  private final Bookings bookings;
  private final Tickets tickets;
  private final VisitTrail trail;
  private final Today today;

  QueueNumbers(
      ServicePlaces places, Bookings bookings, Tickets tickets, VisitTrail trail, Today today) {
    this.places = places;
    this.bookings = bookings;
    this.tickets = tickets;
    this.trail = trail;
    this.today = today;
  }

  /** At the machine or from the phone; the code says which appointment it is. */
  public Ticket checkIn(String typedCode) {
    Booking booking =
        CheckInCodes.read(typedCode)
            .flatMap(bookings::byCode)
            .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "appointments.code.unknown"));
    return arrive(booking, Actor.system(place(booking.place()).region()));
  }

  /** At the window, which has the appointment before it. */
  public Ticket receive(Actor officer, UUID id) {
    Booking booking =
        bookings
            .find(id)
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "appointments.unknown"));
    trail.require(officer, place(booking.place()));
    return arrive(booking, officer);
  }

  /** For somebody without an appointment. */
  public Ticket walkIn(Actor officer, UUID place, String item) {
    Place at = place(place);
    trail.require(officer, at);
    Instant now = today.now();
    Ticket ticket = ticket(at.id(), null, item, now, now);
    tickets.add(ticket);
    return ticket;
  }

  private Ticket arrive(Booking booking, Actor by) {
    if (booking.state() == BookingState.BOOKED) {
      if (!booking.day().equals(today.date())) {
        throw new Refusal(Refusal.Kind.CONFLICT, "appointments.code.day", booking.day().toString());
      }
      return admit(booking, by);
    }
    return tickets
        .ofBooking(booking.id())
        .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "appointments.code.over"));
  }

  private Ticket admit(Booking booking, Actor by) {
    LocalDateTime time = today.time();
    Instant now = today.now();
    boolean inTime = !time.toLocalTime().isAfter(booking.slot().ends());
    Instant turn = inTime ? booking.starts() : now;
    Ticket ticket =
        ticket(booking.place(), booking.id(), booking.item(), later(now, booking.starts()), turn);
    bookings.move(booking, BookingState.ARRIVED, now);
    tickets.add(ticket);
    trail.changed(booking, "arrived", by);
    return ticket;
  }

  private Ticket ticket(
      UUID place, @Nullable UUID booking, String item, Instant ready, Instant turn) {
    return new Ticket(
        UUID.randomUUID(),
        place,
        today.date(),
        tickets.nextNumber(place, today.date()),
        booking,
        item,
        TicketState.WAITING,
        today.now(),
        ready,
        turn,
        null);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Place place(UUID id) {
    return places.find(id).orElseThrow(Appointments::unknownPlace);
  }
}
