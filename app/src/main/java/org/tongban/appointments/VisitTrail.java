package org.tongban.appointments;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/** Records what is done with appointments and places (预约留痕). */
@Component
class VisitTrail {

  private final AuditTrail trail;

  VisitTrail(AuditTrail trail) {
    this.trail = trail;
  }

  /** Words of what was done are {@code appointments.audit.WHAT}. */
  void changed(Booking booking, String what, Actor by) {
    record(AuditAction.APPOINTMENT_CHANGED, List.of(booking.person()), what, booking.id(), by);
  }

  void read(List<PersonId> persons, String what, String object, Actor by) {
    if (!persons.isEmpty()) {
      trail.record(entry(AuditAction.APPOINTMENT_READ, persons, what, object, by));
    }
  }

  void exported(List<PersonId> persons, String reason, UUID place, Actor by) {
    trail.record(
        new AuditEntry(
            AuditAction.PERSONS_EXPORTED, by, persons, null, reason, "service-place:" + place));
  }

  void placeChanged(Place place, Actor by) {
    trail.record(
        entry(
            AuditAction.PLACE_CHANGED,
            List.of(),
            "place",
            "service-place:" + place.id() + ":" + place.version(),
            by));
  }

  /** Whoever works at the place covers its region; an attempt beyond it is recorded. */
  void require(Actor actor, Place place) {
    if (!actor.covers(place.region())) {
      trail.recordRefusal(
          entry(
              AuditAction.ACCESS_REFUSED,
              List.of(),
              "elsewhere",
              "service-place:" + place.id(),
              actor));
      throw new Refusal(Refusal.Kind.FORBIDDEN, "appointments.jurisdiction");
    }
  }

  private void record(
      AuditAction action, List<PersonId> persons, String what, UUID booking, Actor by) {
    trail.record(entry(action, persons, what, "appointment:" + booking, by));
  }

  private static AuditEntry entry(
      AuditAction action, List<PersonId> persons, String what, String object, Actor by) {
    return new AuditEntry(action, by, persons, null, "appointments.audit." + what, object);
  }
}
