package org.tongban.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a bad rating, for whoever gave it (整改结果).
 *
 * @param due when it is closed at the latest
 * @param closed when it was closed, or {@code null}
 * @param finding what the office found and did, or empty
 * @param appeal {@code null} when nobody says that it is false
 */
public record Outcome(
    Instant due, @Nullable Instant closed, String finding, @Nullable Appeal appeal) {

  static Outcome of(FollowUp of) {
    FollowUp.Closing closing = of.closing();
    return closing == null
        ? new Outcome(of.due(), null, "", of.appeal())
        : new Outcome(of.due(), closing.at(), closing.finding(), of.appeal());
  }
}
