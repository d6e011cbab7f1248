package org.tongban.rating;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.casework.RatableCase;
import org.tongban.casework.RatableCases;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;

/** Ratings of one's own finished cases, online (网上评价). */
@Service
@Transactional
public class OwnRatings {

  private final RatableCases cases;
  private final Ratings ratings;
  private final FollowUps followUps;
  private final Rater rater;
  private final RatingTrail trail;

  OwnRatings(
      RatableCases cases, Ratings ratings, FollowUps followUps, Rater rater, RatingTrail trail) {
    this.cases = cases;
    this.ratings = ratings;
    this.followUps = followUps;
    this.rater = rater;
    this.trail = trail;
  }

  /** The case with its rating and what became of it; NOT_FOUND when it is not the actor's. */
  public Rated of(Actor resident, CaseId id) {
    RatableCase own = own(resident, id);
    trail.ofCase(AuditAction.RATING_READ, resident, own, "own");
    var rating = ratings.of(id);
    return new Rated(
        own, rating, rating.flatMap(given -> followUps.find(given.id())).map(Outcome::of));
  }

  /** Rates the case for good; CONFLICT when it was rated, is not finished, or it is too late. */
  public void rate(Actor resident, CaseId id, Given given) {
    rater.rate(resident, own(resident, id), given, Channel.ONLINE);
  }

  private RatableCase own(Actor resident, CaseId id) {
    var found = cases.find(id);
    var own = found.filter(of -> resident.person().filter(of.applicant()::equals).isPresent());
    if (found.isPresent() && own.isEmpty()) {
      trail.refused(resident, "case:" + id);
    }
    return own.orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "rating.unknown"));
  }
}
