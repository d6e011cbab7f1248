package org.tongban.rating;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.casework.RatableCase;
import org.tongban.deadlines.Deadlines;
import org.tongban.deadlines.Term;
import org.tongban.items.ItemCatalogue;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/** Writes a rating, and opens the follow-up of a bad one with it (一事一评). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Rater {

  /** The item's own term for it, where it has one. */
  private static final String TERM = "follow-up";

  private final Ratings ratings;
  private final FollowUps followUps;
  private final ItemCatalogue items;
  private final Deadlines deadlines;
  private final RatingSettings settings;
  private final RatingTrail trail;
  private final Clock clock;

  Rater(
      Ratings ratings,
      FollowUps followUps,
      ItemCatalogue items,
      Deadlines deadlines,
      RatingSettings settings,
      RatingTrail trail,
      Clock clock) {
    this.ratings = ratings;
    this.followUps = followUps;
    this.items = items;
    this.deadlines = deadlines;
    this.settings = settings;
    this.trail = trail;
    this.clock = clock;
  }

  void rate(Actor by, RatableCase of, Given given, Channel channel) {
    Instant now = clock.instant();
    Rating rating =
        new Rating(UUID.randomUUID(), of.id(), given, channel, of.item().code(), of.region(), now);
    if (!of.open() || !ratings.add(rating)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "rating.notOpen");
    }
    if (given.bad()) {
      followUps.open(rating, deadlines.due(now, term(of)));
    }
    trail.ofCase(AuditAction.RATING_GIVEN, by, of, "given");
  }

  private Term term(RatableCase of) {
    Term own = items.version(of.item()).terms().get(TERM);
    return own == null ? new Term(settings.followUpDays(), Term.Unit.WORKING_DAYS) : own;
  }
}
