package org.tongban.rating;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.casework.RatableCase;
import org.tongban.casework.RatableCases;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;

/** Ratings at the window (现场评价): the official hands over a code and never sees the answer. */
@Service
@Transactional
public class WindowRatings {

  private final RatableCases cases;
  private final Ratings ratings;
  private final Offers offers;
  private final Rater rater;
  private final RatingSettings settings;
  private final RatingTrail trail;
  private final Clock clock;

  WindowRatings(
      RatableCases cases,
      Ratings ratings,
      Offers offers,
      Rater rater,
      RatingSettings settings,
      RatingTrail trail,
      Clock clock) {
    this.cases = cases;
    this.ratings = ratings;
    this.offers = offers;
    this.rater = rater;
    this.settings = settings;
    this.trail = trail;
    this.clock = clock;
  }

  /** The case a code would be for; NOT_FOUND outside the official's jurisdiction. */
  public RatableCase of(Actor official, CaseId id) {
    RatableCase found = cases.find(id).orElseThrow(WindowRatings::unknown);
    if (!official.covers(found.region())) {
      trail.refused(official, "case:" + id);
      throw unknown();
    }
    trail.ofCase(AuditAction.CASE_READ, official, found, "offer");
    return found;
  }

  /** A new code to hand over; CONFLICT when the case cannot be rated. */
  public String offer(Actor official, CaseId id) {
    RatableCase found = of(official, id);
    if (!waits(found)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "rating.notOpen");
    }
    trail.ofCase(AuditAction.RATING_HANDLED, official, found, "offered");
    return offers.make(id, clock.instant().plus(settings.codeLife()));
  }

  /** How long a code is good for. */
  public Duration life() {
    return settings.codeLife();
  }

  /** Whether the case waits for a rating. */
  public boolean waits(RatableCase of) {
    return of.open() && ratings.gradeOf(of.id()).isEmpty();
  }

  /** The case of a code; NOT_FOUND when it is wrong, used or late. */
  public RatableCase byCode(String code) {
    return offers
        .find(code, clock.instant())
        .flatMap(cases::find)
        .filter(this::waits)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "rating.code.unknown"));
  }

  /** Rates the code's case for good; the code is good no more. */
  public void rate(String code, Given given) {
    RatableCase of = byCode(code);
    rater.rate(Actor.system(of.region()), of, given, Channel.WINDOW);
    offers.drop(of.id());
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "rating.unknown");
  }
}
