package org.tongban.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;

/**
 * An office says that a rating is false (差评申诉); another level of it decides, and the rating stays.
 *
 * @param office jurisdiction of whoever lodged it
 * @param decision {@code null} before
 */
public record Appeal(
    Instant at, AccountId by, RegionCode office, String reason, @Nullable Decision decision) {

  /** Whether the rating is marked as false, and why. */
  public record Decision(Instant at, AccountId by, boolean upheld, String answer) {}

  /** Whether the actor may decide it: a second person of an office above. */
  boolean decidedBy(Actor actor) {
    return decision == null
        && !actor.account().equals(by)
        && !actor.jurisdiction().equals(office)
        && actor.covers(office);
  }
}
