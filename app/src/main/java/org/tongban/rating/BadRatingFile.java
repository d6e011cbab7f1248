package org.tongban.rating;

import java.util.List;

/**
 * A bad rating with everything that was done about it.
 *
 * @param follows whether the actor calls back and closes it
 * @param appeals whether the actor may say that it is false
 * @param decides whether the actor may decide the appeal
 */
public record BadRatingFile(
    BadRating rating, List<Call> calls, boolean follows, boolean appeals, boolean decides) {

  /** Copies the calls. */
  public BadRatingFile {
    calls = List.copyOf(calls);
  }
}
