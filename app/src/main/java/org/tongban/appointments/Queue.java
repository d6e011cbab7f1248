package org.tongban.appointments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/** Calls numbers to windows and says where a number stands (排队叫号). */
@Service
@Transactional
public class Queue {

  private static final int NEXT = 12;
  private static final int SHOWN = 200;

  private final ServicePlaces places;
  private final Bookings bookings;
  private final Tickets tickets;
  private final Paces paces;
  private final VisitTrail trail;
  private final Today today;

  Queue(
      ServicePlaces places,
      Bookings bookings,
      Tickets tickets,
      Paces paces,
      VisitTrail trail,
      Today today) {
    this.places = places;
    this.bookings = bookings;
    this.tickets = tickets;
    this.paces = paces;
    this.trail = trail;
    this.today = today;
  }

  /** Where the number stands now; whoever knows its id may ask. */
  @Transactional(readOnly = true)
  public Turn turn(UUID id) {
    Ticket ticket = tickets.find(id).orElseThrow(Queue::unknown);
    Place place = place(ticket.place());
    Pace pace = paces.of(place, ticket.day(), today.now());
    int ahead = ticket.state() == TicketState.WAITING ? tickets.ahead(ticket) : 0;
    return new Turn(ticket, place, ahead, pace.minutesFor(ahead), pace);
  }

  /** The number got with an appointment, if one was. */
  @Transactional(readOnly = true)
  public Optional<Ticket> ofBooking(UUID booking) {
    return tickets.ofBooking(booking);
  }

  /** What the hall of the place sees now. */
  @Transactional(readOnly = true)
  public Board board(UUID id) {
    Place place = place(id);
    LocalDate day = today.date();
    return new Board(
        place,
        tickets.in(id, day, TicketState.CALLED, SHOWN),
        tickets.in(id, day, TicketState.SERVING, SHOWN),
        tickets.in(id, day, TicketState.WAITING, NEXT),
        tickets.in(id, day, TicketState.MISSED, NEXT),
        tickets.waiting(id, day),
        paces.of(place, day, today.now()),
        today.now());
  }

  /** The queue as the windows of the place see it: those called, served, waiting, then missed. */
  @Transactional(readOnly = true)
  public List<Ticket> all(Actor officer, UUID id) {
    trail.require(officer, place(id));
    List<Ticket> all = new ArrayList<>();
    for (TicketState state :
        List.of(TicketState.CALLED, TicketState.SERVING, TicketState.WAITING, TicketState.MISSED)) {
      all.addAll(tickets.in(id, today.date(), state, SHOWN));
    }
    return all;
  }

  /** What the window has called or serves now. */
  @Transactional(readOnly = true)
  public Optional<Ticket> at(Actor officer, UUID id, int window) {
    trail.require(officer, place(id));
    return tickets.at(id, today.date(), window);
  }

  /**
   * Calls the next number to the window; empty when nobody waits. Two windows never get the same
   * one. CONFLICT while the window has one it has not finished.
   */
  public Optional<Ticket> next(Actor officer, UUID id, int window) {
    Place place = place(id);
    trail.require(officer, place);
    if (!Rules.windowsPossible(window)) {
      throw new Refusal(Refusal.Kind.INVALID, "appointments.window.none");
    }
    LocalDate day = today.date();
    if (tickets.at(id, day, window).isPresent()) {
      throw busy();
    }
    Optional<Ticket> called =
        call(officer, id, window, day).map(one -> tickets.find(one).orElseThrow(Queue::unknown));
    called.ifPresent(
        ticket -> booking(ticket).ifPresent(of -> trail.changed(of, "called", officer)));
    return called;
  }

  private Optional<UUID> call(Actor officer, UUID id, int window, LocalDate day) {
    try {
      return tickets.callNext(id, day, window, officer.account(), today.now());
    } catch (DuplicateKeyException _) {
      throw busy();
    }
  }

  /** Does it; CONFLICT when somebody else has moved the number on meanwhile. */
  public Ticket act(Actor officer, UUID id, TicketAct act) {
    Ticket ticket = tickets.held(id).orElseThrow(Queue::unknown);
    trail.require(officer, place(ticket.place()));
    if (!act.possible(ticket.state())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "appointments.ticket.moved");
    }
    tickets.act(ticket, act, officer.account(), today.now());
    booking(ticket).ifPresent(booking -> follow(booking, act, officer));
    return ticket;
  }

  /** The appointment says the same as its number. */
  private void follow(Booking booking, TicketAct act, Actor officer) {
    BookingState to =
        switch (act) {
          case RECALL, SERVE, PUT_BACK -> BookingState.ARRIVED;
          case MISS -> BookingState.MISSED;
          case FINISH -> BookingState.SERVED;
        };
    if (to != booking.state() && bookings.move(booking, to, today.now())) {
      trail.changed(booking, to.name().toLowerCase(java.util.Locale.ROOT), officer);
    }
  }

  private Optional<Booking> booking(Ticket ticket) {
    return Optional.ofNullable(ticket.booking()).flatMap(bookings::find);
  }

  private Place place(UUID id) {
    return places.find(id).orElseThrow(Appointments::unknownPlace);
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "appointments.ticket.unknown");
  }

  private static Refusal busy() {
    return new Refusal(Refusal.Kind.CONFLICT, "appointments.window.busy");
  }
}
