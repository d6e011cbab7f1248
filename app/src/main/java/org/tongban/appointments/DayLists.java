package org.tongban.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.registry.AsOf;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;

/** Who comes to a place on a day, with masked names; every look at it is recorded (当日预约名单). */
@Service
@Transactional
public class DayLists {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 200;

  private final ServicePlaces places;
  private final Bookings bookings;
  private final Tickets tickets;
  private final Register register;
  private final VisitTrail trail;
  private final Today today;

  DayLists(
      ServicePlaces places,
      Bookings bookings,
      Tickets tickets,
      Register register,
      VisitTrail trail,
      Today today) {
    this.places = places;
    this.bookings = bookings;
    this.tickets = tickets;
    this.register = register;
    this.trail = trail;
    this.today = today;
  }

  /** The list in the order of the slots. */
  public List<DayLine> of(Actor officer, UUID place, LocalDate day) {
    Place at = place(officer, place);
    List<Booking> found = bookings.on(place, day);
    trail.read(persons(found), "day", "service-place:" + at.id() + ":" + day, officer);
    return lines(found, officer, "appointments.audit.day");
  }

  /** The same list to take away, for a reason of 4 to 200 characters. */
  public List<DayLine> export(Actor officer, UUID place, LocalDate day, String reason) {
    Place at = place(officer, place);
    String why = reason.strip();
    if (why.length() < SHORTEST || why.length() > LONGEST) {
      throw new Refusal(Refusal.Kind.INVALID, "appointments.reason");
    }
    List<Booking> found = bookings.on(place, day);
    trail.exported(persons(found), why, at.id(), officer);
    return lines(found, officer, why);
  }

  private List<DayLine> lines(List<Booking> found, Actor officer, String purpose) {
    Map<PersonId, String> names =
        register.maskedNames(
            persons(found), AsOf.on(today.date()), new Reading(officer, null, purpose));
    Map<UUID, Ticket> numbers =
        tickets.ofBookings(found.stream().map(Booking::id).toList()).stream()
            .collect(
                Collectors.toMap(
                    ticket -> Objects.requireNonNull(ticket.booking()), Function.identity()));
    return found.stream()
        .map(booking ->
            new DayLine(
                booking, names.getOrDefault(booking.person(), ""), numbers.get(booking.id())))
        .toList();
  }

  private Place place(Actor officer, UUID id) {
    Place place = places.find(id).orElseThrow(Appointments::unknownPlace);
    trail.require(officer, place);
    return place;
  }

  private static List<PersonId> persons(List<Booking> found) {
    return found.stream().map(Booking::person).distinct().toList();
  }
}
