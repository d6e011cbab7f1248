package org.tongban.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.casework.MessageRefusedException.Reason;
import org.tongban.guomi.Sm3;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * Receives signed records (收件箱): each is verified, kept and acted upon in one transaction, once. A
 * record that is delivered again is acknowledged again and changes nothing.
 */
@Component
class Inbox {

  private final MessageRecords records;
  private final CountyKeys keys;
  private final AuditTrail trail;
  private final TargetMessages target;
  private final OriginSide origin;
  private final TransactionTemplate transaction;

  Inbox(
      MessageRecords records,
      CountyKeys keys,
      AuditTrail trail,
      TargetMessages target,
      OriginSide origin,
      TransactionTemplate transaction) {
    this.records = records;
    this.keys = keys;
    this.trail = trail;
    this.target = target;
    this.origin = origin;
    this.transaction = transaction;
  }

  /** Takes the record in; the answer is the signed acknowledgement. */
  Envelope receive(Envelope envelope) throws MessageRefusedException {
    CaseMessage message = verified(envelope);
    byte[] digest = Sm3.digest(envelope.content());
    Optional<Reason> refused = transaction.execute(_ -> take(message, envelope, digest));
    if (refused.isPresent()) {
      throw refuse(refused.get(), message.to(), message.caseId(), message.id().toString());
    }
    return keys.sign(message.to(), Acknowledgement.of(message.id(), digest));
  }

  private CaseMessage verified(Envelope envelope) throws MessageRefusedException {
    CaseMessage message;
    try {
      message = CaseMessage.read(envelope.content());
    } catch (IllegalArgumentException _) {
      throw refuse(Reason.MALFORMED, RegionCode.NATION, null, "unreadable");
    }
    if (!keys.signed(message.from(), envelope)) {
      throw refuse(Reason.FORGED, message.to(), message.caseId(), message.id().toString());
    }
    return message;
  }

  private Optional<Reason> take(CaseMessage message, Envelope envelope, byte[] digest) {
    // One record of a case at a time: two deliveries of the same one do not cross.
    records.holdCase(message.caseId());
    Optional<byte[]> before = records.receivedDigest(message.id());
    if (before.isPresent()) {
      return Arrays.equals(before.get(), digest) ? Optional.empty() : Optional.of(Reason.REPLAYED);
    }
    int last = records.last(MessageRecords.Direction.IN, message.caseId(), message.from());
    if (message.sequence() <= last) {
      return Optional.of(Reason.REPLAYED);
    }
    if (message.sequence() > last + 1) {
      return Optional.of(Reason.OUT_OF_ORDER);
    }
    Optional<PersonId> about =
        switch (message.kind().sender()) {
          case TARGET -> origin.receive(message);
          case ORIGIN -> target.receive(message);
        };
    if (about.isEmpty()) {
      return Optional.of(Reason.MALFORMED);
    }
    records.add(MessageRecords.Direction.IN, message, envelope);
    trail.record(entry(about.get(), message));
    return Optional.empty();
  }

  private static AuditEntry entry(PersonId about, CaseMessage message) {
    return new AuditEntry(
        AuditAction.MESSAGE_EXCHANGED,
        Actor.system(message.to()),
        List.of(about),
        message.caseId(),
        "casework.audit.received",
        "message:" + message.id() + ":" + message.kind());
  }

  private MessageRefusedException refuse(
      Reason reason, RegionCode receiver, @Nullable CaseId caseId, String id) {
    trail.recordRefusal(
        new AuditEntry(
            AuditAction.MESSAGE_EXCHANGED,
            Actor.system(receiver),
            List.of(),
            caseId,
            "casework.audit.refused." + reason.name(),
            "message:" + id));
    return new MessageRefusedException(reason);
  }
}
