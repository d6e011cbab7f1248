package org.tongban.audit;

import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has already recorded as read (重复查询): reading the same of the same persons for
 * the same reason again is no second reading. Changes and full values are never taken as repeats.
 */
final class Repeats implements TransactionSynchronization {

  private static final Set<AuditAction> READINGS =
      Set.of(
          AuditAction.PERSON_READ,
          AuditAction.HOUSEHOLD_READ,
          AuditAction.CASE_READ,
          AuditAction.TRAIL_READ);

  private final Set<AuditEntry> recorded = new HashSet<>();

  /** Whether the current transaction has recorded an equal reading; remembers this one. */
  static boolean known(AuditEntry entry) {
    if (!READINGS.contains(entry.action())
        || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return false;
    }
    return !ofTheTransaction().recorded.add(entry);
  }

  /** Registered with the transaction, so that it ends with it and rests while it is suspended. */
  private static Repeats ofTheTransaction() {
    for (TransactionSynchronization each :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (each instanceof Repeats repeats) {
        return repeats;
      }
    }
    Repeats repeats = new Repeats();
    TransactionSynchronizationManager.registerSynchronization(repeats);
    return repeats;
  }
}
