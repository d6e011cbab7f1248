package org.tongban.rating;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.RatableCase;
import org.tongban.casework.RatableCases;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;

/** Finds what an official may see and do of bad ratings (管辖); attempts beyond it are recorded. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reach {

  private final FollowUps followUps;
  private final RatableCases cases;
  private final RatingTrail trail;

  Reach(FollowUps followUps, RatableCases cases, RatingTrail trail) {
    this.followUps = followUps;
    this.cases = cases;
    this.trail = trail;
  }

  FollowUp find(Actor official, UUID rating) {
    return within(official, rating, followUps.find(rating));
  }

  FollowUp hold(Actor official, UUID rating) {
    return within(official, rating, followUps.hold(rating));
  }

  /** Follow-up is the county's and above: the window that was rated does not settle it itself. */
  static boolean follows(Actor official) {
    return official.is(Role.COUNTY_OFFICER);
  }

  /** The case of a rating by name; empty when it is anonymous. */
  Optional<RatableCase> named(FollowUp of) {
    return of.rating().given().anonymous() ? Optional.empty() : cases.find(of.rating().caseId());
  }

  /** The case whatever the rating, to tell its applicant and nobody else. */
  RatableCase told(FollowUp of) {
    return cases.find(of.rating().caseId()).orElseThrow(Reach::unknown);
  }

  private FollowUp within(Actor official, UUID rating, Optional<FollowUp> found) {
    if (found.isPresent() && !official.covers(found.get().rating().region())) {
      trail.refused(official, "rating:" + rating);
      throw unknown();
    }
    return found.orElseThrow(Reach::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "rating.unknown");
  }
}
