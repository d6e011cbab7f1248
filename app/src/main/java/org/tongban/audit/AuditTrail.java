package org.tongban.audit;

/**
 * The trail (审计轨迹, R-J3): no record, no access. Entries are written unnumbered and MACed in the
 * caller's transaction; one sequencer numbers committed entries and signs a checkpoint at most one
 * second later.
 */
public interface AuditTrail {

  /**
   * Writes the entry in the caller's transaction, so that both commit or neither does. A reading
   * that equals one of the same transaction is recorded once. Throws {@link
   * org.springframework.transaction.IllegalTransactionStateException} when there is none.
   */
  void record(AuditEntry entry);

  /**
   * Writes and commits a reading of one statement, which is answered after this returns and needs
   * no transaction to hang together. Throws {@link
   * org.springframework.transaction.IllegalTransactionStateException} within one.
   */
  void recordAlone(AuditEntry entry);

  /** Writes a refused attempt in a transaction of its own, which survives the caller's rollback. */
  void recordRefusal(AuditEntry entry);
}
