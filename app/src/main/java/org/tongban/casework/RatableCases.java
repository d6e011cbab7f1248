package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.kernel.CaseId;

/** Says of a case whether it can be rated, by its item's term (评价期限). */
@Component
public class RatableCases {

  private final Cases cases;
  private final Terms terms;
  private final Clock clock;

  RatableCases(Cases cases, Terms terms, Clock clock) {
    this.cases = cases;
    this.terms = terms;
    this.clock = clock;
  }

  /** The case; empty for one that does not exist or was never handed in. */
  public Optional<RatableCase> find(CaseId id) {
    return cases
        .find(id)
        .filter(of -> !of.progress().number().isEmpty())
        .map(of ->
            new RatableCase(
                of.id, of.progress().number(), of.item, of.applicant(), of.region(), open(of)));
  }

  /** Finished by an office, and the time for a rating is not over. */
  boolean open(HeldCase of) {
    Instant finished = of.way.finished();
    return finished != null
        && of.state() != CaseState.CANCELLED
        && !of.progress().number().isEmpty()
        && clock.instant().isBefore(terms.due(of.item, Terms.RATING, finished));
  }
}
