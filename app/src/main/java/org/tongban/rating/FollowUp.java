package org.tongban.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.AccountId;

/**
 * What an office owes a bad rating (差评整改).
 *
 * @param due end of the last working day it is closed within
 * @param closing {@code null} while it is open
 * @param appeal {@code null} when nobody says that the rating is false
 */
record FollowUp(
    Rating rating, Instant due, @Nullable Closing closing, @Nullable Appeal appeal, int calls) {

  /** What the office found and did, told to whoever rated. */
  record Closing(Instant at, AccountId by, String finding) {}

  boolean open() {
    return closing == null;
  }
}
