package org.tongban.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the trail stands (轨迹状态).
 *
 * @param last the last signed checkpoint
 * @param waiting entries that have no number yet
 * @param behind how long the oldest of them has waited
 * @param publicKeyPem key that verifies the checkpoints
 */
public record TrailState(
    Optional<SignedState> last,
    long waiting,
    Duration behind,
    long alarms,
    List<Alarm> latestAlarms,
    String publicKeyPem) {

  /** Copies the alarms. */
  public TrailState {
    latestAlarms = List.copyOf(latestAlarms);
  }

  /** A signed checkpoint: number of entries, root in hex, its note, and when. */
  public record SignedState(long size, String root, String note, Instant at) {

    static SignedState of(TrailLog.StoredCheckpoint stored) {
      return new SignedState(stored.size(), stored.root().toString(), stored.note(), stored.at());
    }
  }
}
