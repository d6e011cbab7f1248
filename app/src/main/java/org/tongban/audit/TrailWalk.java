package org.tongban.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.audit.TrailLog.StoredCheckpoint;
import org.tongban.ledger.CheckpointRejectedException;
import org.tongban.ledger.LedgerFormatException;
import org.tongban.ledger.MerkleFrontier;
import org.tongban.ledger.SignedCheckpoint;

/** One pass over the numbered entries; a whole one grows the tree again beside it. */
final class TrailWalk {

  private static final int PAGE = 2_000;

  private final Entries entries;
  private final TrailLog log;
  private final Alarms alarms;
  private final TrailKeys keys;
  private final boolean whole;
  private final List<AlarmKind> findings = new ArrayList<>();
  private final Deque<StoredCheckpoint> due = new ArrayDeque<>();
  private MerkleFrontier frontier = MerkleFrontier.empty(SealedEntry.TREE);
  private long read;

  /** After the first difference every later root differs too, which says nothing new. */
  private boolean rootsHold = true;

  TrailWalk(Entries entries, TrailLog log, Alarms alarms, TrailKeys keys, boolean whole) {
    this.entries = entries;
    this.log = log;
    this.alarms = alarms;
    this.keys = keys;
    this.whole = whole;
  }

  TrailCheck.Report from(long first) {
    long next = first;
    List<SealedEntry> page;
    do {
      page = entries.from(next, PAGE);
      for (SealedEntry sealed : page) {
        next = visit(sealed, next);
      }
    } while (page.size() == PAGE);
    end(next);
    return new TrailCheck.Report(read, findings);
  }

  private long visit(SealedEntry sealed, long expected) {
    TrailEntry.Place place = sealed.entry().numbered().orElseThrow();
    if (place.number() > expected) {
      found(AlarmKind.ENTRY_MISSING, null, expected);
    }
    read++;
    if (!sealed.intact(keys.mac())) {
      found(AlarmKind.ENTRY_CHANGED, sealed, place.number());
    }
    if (!sealed.leaf().equals(place.leaf())) {
      found(AlarmKind.LEAF_CHANGED, sealed, place.number());
    }
    if (whole) {
      frontier = frontier.append(place.leaf());
      compareRoots(place.number() + 1);
    }
    return place.number() + 1;
  }

  private void compareRoots(long size) {
    if (due.isEmpty()) {
      due.addAll(log.after(size - 1, PAGE));
    }
    while (!due.isEmpty() && due.element().size() <= size) {
      StoredCheckpoint checkpoint = due.remove();
      if (rootsHold && !checkpoint.root().equals(frontier.root())) {
        rootsHold = false;
        found(AlarmKind.ROOT_DIFFERS, null, checkpoint.size());
      }
      verify(checkpoint);
    }
  }

  private void end(long next) {
    Optional<StoredCheckpoint> last = log.last();
    last.ifPresent(this::verify);
    if (last.map(StoredCheckpoint::size).orElse(0L) != next) {
      found(AlarmKind.ENTRY_MISSING, null, next);
    }
    if (log.edge().continuing(last).isEmpty()) {
      found(AlarmKind.FRONTIER_BROKEN, null, null);
    }
  }

  private void verify(StoredCheckpoint stored) {
    try {
      SignedCheckpoint signed = SignedCheckpoint.parse(stored.note());
      keys.verify(signed);
      if (signed.checkpoint().size() == stored.size()
          && signed.checkpoint().root().equals(stored.root())) {
        return;
      }
    } catch (CheckpointRejectedException | LedgerFormatException _) {
      // Falls through to the same finding as a note about another tree.
    }
    found(AlarmKind.SIGNATURE_BROKEN, null, stored.size());
  }

  private void found(AlarmKind kind, @Nullable SealedEntry sealed, @Nullable Long number) {
    findings.add(kind);
    alarms.raise(kind, sealed == null ? null : sealed.entry().id(), number);
  }
}
