package org.tongban.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.ledger.Hash;
import org.tongban.ledger.MerkleFrontier;

/**
 * Numbers committed entries and signs checkpoints (定序). Numbers, tree and checkpoint are one
 * transaction under one lock, so that a stop at any instant, or a second sequencer, changes
 * nothing. Entries of open transactions are not seen and get a later number once they commit.
 */
@Component
class Sequencer {

  static final int BATCH = 2_000;

  private final TransactionOperations transactions;
  private final Entries entries;
  private final TrailLog log;
  private final Alarms alarms;
  private final TrailKeys keys;

  Sequencer(
      TransactionOperations transactions,
      Entries entries,
      TrailLog log,
      Alarms alarms,
      TrailKeys keys) {
    this.transactions = transactions;
    this.entries = entries;
    this.log = log;
    this.alarms = alarms;
    this.keys = keys;
  }

  /** Numbers everything that is committed; returns how many entries it numbered. */
  long catchUp() {
    long total = 0;
    int numbered;
    do {
      numbered = step();
      total += numbered;
    } while (numbered == BATCH);
    return total;
  }

  /** Numbers one batch in one transaction. */
  int step() {
    return Objects.requireNonNull(
        transactions.execute(_ -> log.lock().map(this::extend).orElse(0)));
  }

  private int extend(TrailLog.Edge edge) {
    List<SealedEntry> batch = entries.pending(BATCH);
    if (batch.isEmpty()) {
      return 0;
    }
    Optional<MerkleFrontier> frontier = edge.continuing(log.last());
    if (frontier.isEmpty()) {
      alarms.raise(AlarmKind.FRONTIER_BROKEN, null, null);
      return 0;
    }
    append(frontier.get(), batch);
    return batch.size();
  }

  private void append(MerkleFrontier frontier, List<SealedEntry> batch) {
    for (int i = 0; i < batch.size(); i++) {
      if (!batch.get(i).intact(keys.mac())) {
        alarms.raise(AlarmKind.ENTRY_CHANGED, batch.get(i).entry().id(), frontier.size() + i);
      }
    }
    List<Hash> leaves = batch.stream().map(SealedEntry::leaf).toList();
    entries.number(batch, frontier.size(), leaves);
    MerkleFrontier grown = frontier.appendAll(leaves);
    log.advance(grown, keys.sign(grown, log.now()));
  }
}
