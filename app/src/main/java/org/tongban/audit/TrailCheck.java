package org.tongban.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifies the trail again from its entries (轨迹复核): MACs, leaves, numbers without a gap, the roots
 * of all checkpoints and their signatures. What it finds becomes an alarm.
 */
@Component
public class TrailCheck {

  private final Entries entries;
  private final TrailLog log;
  private final Alarms alarms;
  private final TrailKeys keys;

  TrailCheck(Entries entries, TrailLog log, Alarms alarms, TrailKeys keys) {
    this.entries = entries;
    this.log = log;
    this.alarms = alarms;
    this.keys = keys;
  }

  /**
   * What a check found.
   *
   * @param entries how many it read
   * @param findings every one that does not hold; empty is good
   */
  public record Report(long entries, List<AlarmKind> findings) {

    /** Copies the findings. */
    public Report {
      findings = List.copyOf(findings);
    }

    /** Whether everything held. */
    public boolean holds() {
      return findings.isEmpty();
    }
  }

  /** Verifies every entry and checkpoint; takes time in proportion to the history. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Report everything() {
    return new TrailWalk(entries, log, alarms, keys, true).from(0);
  }

  /** Verifies the newest entries, at most {@code most}, the edge and the last checkpoint. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Report newest(int most) {
    long size = log.last().map(TrailLog.StoredCheckpoint::size).orElse(0L);
    return new TrailWalk(entries, log, alarms, keys, false).from(Math.max(0, size - most));
  }
}
