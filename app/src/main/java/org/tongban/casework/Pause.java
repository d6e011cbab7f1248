package org.tongban.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.AccountId;

/**
 * A time in which the clock of a case's task stood still (停止计时): a special procedure (特别程序) or a
 * suspension (中止). Its own time is over at the latest at {@code until}; it ends when an official
 * says so.
 *
 * @param task name of the user task whose clock it stopped
 * @param procedure name of the special procedure in the package; empty for a suspension
 * @param reason in the official's words
 * @param before the clocks as they stood
 * @param ended {@code null} while it goes on
 */
public record Pause(
    UUID id,
    String task,
    Optional<String> procedure,
    String reason,
    AccountId by,
    Instant at,
    Instant until,
    Before before,
    @Nullable Instant ended) {

  /**
   * When task and case were due before it.
   *
   * @param stopped since when the case's promise has stood still, by this pause or one beside it
   */
  public record Before(Instant taskDue, Instant promised, Instant stopped) {}

  /** Whether the clock stands still. */
  public boolean open() {
    return ended == null;
  }
}
