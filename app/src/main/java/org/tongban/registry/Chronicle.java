package org.tongban.registry;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.events.PersonMovedIn;
import org.tongban.registry.events.PersonMovedOut;
import org.tongban.registry.events.PersonRestored;

/** Writes down each change with its trail (登记留痕) and tells whoever listens. */
@Component
class Chronicle {

  private final Happenings happenings;
  private final AuditTrail trail;
  private final ApplicationEventPublisher publisher;

  Chronicle(Happenings happenings, AuditTrail trail, ApplicationEventPublisher publisher) {
    this.happenings = happenings;
    this.trail = trail;
    this.publisher = publisher;
  }

  RegistrationEvent changed(
      RegistrationEvent.Kind kind,
      RegistrationRow row,
      RegionCode community,
      Act act,
      OffsetDateTime recorded) {
    RegistrationEvent event = happenings.add(kind, row, community, act, recorded);
    record(AuditAction.REGISTER_CHANGED, row.person(), act, "event:" + event.id());
    CaseId caseId = act.caseId();
    switch (kind) {
      case MOVED_OUT ->
          publisher.publishEvent(new PersonMovedOut(event.id(), row.person(), caseId));
      case MOVED_IN -> publisher.publishEvent(new PersonMovedIn(event.id(), row.person(), caseId));
      case RESTORED -> publisher.publishEvent(new PersonRestored(event.id(), row.person(), caseId));
      default -> throw new IllegalArgumentException("no act of a case in transit: " + kind);
    }
    return event;
  }

  void locked(PersonId person, Act act, String verb) {
    record(AuditAction.PERSON_LOCKED, person, act, verb + ":" + person);
  }

  private void record(AuditAction action, PersonId person, Act act, String object) {
    trail.record(
        new AuditEntry(
            action, act.operator(), List.of(person), act.caseId(), act.legalBasis(), object));
  }
}
