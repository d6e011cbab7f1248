package org.tongban.rating;

import java.util.Optional;
import org.tongban.casework.RatableCase;

/**
 * A case with its rating, as its applicant sees it.
 *
 * @param outcome of a bad rating
 */
public record Rated(RatableCase of, Optional<Rating> rating, Optional<Outcome> outcome) {

  /** Whether it waits for a rating. */
  public boolean waits() {
    return of.open() && rating.isEmpty();
  }
}
