package org.tongban.registry;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.PersonId;

/** Records what was read of the register (查询留痕). */
@Component
class ReadingTrail {

  private final AuditTrail trail;

  ReadingTrail(AuditTrail trail) {
    this.trail = trail;
  }

  /** In the reader's transaction: no record, no answer. */
  void read(AuditAction action, Reading reading, List<PersonId> subjects, String object) {
    trail.record(entry(action, reading, subjects, object));
  }

  /** By itself, before the answer to one statement is given: no record, no answer. */
  void readAlone(AuditAction action, Reading reading, List<PersonId> subjects, String object) {
    trail.recordAlone(entry(action, reading, subjects, object));
  }

  /** In a transaction of its own, since the refusal that follows rolls the reader's back. */
  void unanswered(AuditAction action, Reading reading, String object) {
    trail.recordRefusal(entry(action, reading, List.of(), object));
  }

  private static AuditEntry entry(
      AuditAction action, Reading reading, List<PersonId> subjects, String object) {
    return new AuditEntry(
        action, reading.actor(), subjects, reading.caseId(), reading.purpose(), object);
  }
}
