package org.tongban.casework;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** Writes signed records (发件箱) in the transaction of the act they tell of. */
@Component
class Outbox {

  private final MessageRecords records;
  private final CountyKeys keys;
  private final AuditTrail trail;
  private final Clock clock;

  Outbox(MessageRecords records, CountyKeys keys, AuditTrail trail, Clock clock) {
    this.records = records;
    this.keys = keys;
    this.trail = trail;
    this.clock = clock;
  }

  /** The caller holds the case, so that the sequence has no gaps and no doubles. */
  void send(
      CaseId caseId,
      MessageKind kind,
      RegionCode from,
      RegionCode to,
      PersonId about,
      Map<String, String> payload) {
    CaseMessage message =
        new CaseMessage(
            UUID.randomUUID(),
            caseId,
            records.last(MessageRecords.Direction.OUT, caseId, from.county()) + 1,
            kind,
            from.county(),
            to.county(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            payload);
    Envelope envelope = keys.sign(from.county(), message.canonical());
    records.add(MessageRecords.Direction.OUT, message, envelope);
    trail.record(
        new AuditEntry(
            AuditAction.MESSAGE_EXCHANGED,
            Actor.system(from.county()),
            List.of(about),
            caseId,
            "casework.audit.sent",
            "message:" + message.id() + ":" + kind));
  }
}
