package org.tongban.audit;

import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.ledger.Salt;

/** Keeps the trail in the audit schema. */
@Service
class JdbcAuditTrail implements AuditTrail {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Entries entries;
  private final TrailClock clock;
  private final TrailKeys keys;

  JdbcAuditTrail(Entries entries, TrailClock clock, TrailKeys keys) {
    this.entries = entries;
    this.clock = clock;
    this.keys = keys;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(AuditEntry entry) {
    if (!Repeats.known(entry)) {
      insert(entry);
    }
  }

  /** Asks by itself whether there is a transaction: each reading would pay for the question. */
  @Override
  public void recordAlone(AuditEntry entry) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException("a reading alone within a transaction");
    }
    insert(entry);
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void recordRefusal(AuditEntry entry) {
    insert(entry);
  }

  private void insert(AuditEntry entry) {
    TrailEntry stamped = stamped(entry, clock.next());
    entries.add(SealedEntry.seal(stamped, Salt.fresh(RANDOM), keys.mac()));
  }

  /** Roles in the order of their names, so that the same set gives the same bytes. */
  private static TrailEntry stamped(AuditEntry entry, TrailClock.Stamp stamp) {
    Actor actor = entry.actor();
    return new TrailEntry(
        stamp.id(),
        stamp.at(),
        entry.action().name(),
        actor.account().value(),
        actor.roles().stream().map(Enum::name).sorted().toList(),
        actor.jurisdiction().digits(),
        entry.subjects().stream().map(PersonId::value).toList(),
        idOf(entry.caseId()),
        entry.purpose(),
        entry.object(),
        null,
        false);
  }

  private static @Nullable UUID idOf(@Nullable CaseId caseId) {
    return caseId == null ? null : caseId.value();
  }
}
