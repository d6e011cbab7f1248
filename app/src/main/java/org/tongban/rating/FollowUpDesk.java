package org.tongban.rating;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.RatableCase;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.notice.Notices;
import org.tongban.notice.PhoneBook;

/** The offices' work on bad ratings (差评整改): seen in time, called back, closed with a finding. */
@Service
@Transactional
public class FollowUpDesk {

  private static final int MOST = 100;

  private final FollowUps followUps;
  private final Calls calls;
  private final Reach reach;
  private final BadRatings shown;
  private final PhoneBook phones;
  private final Notices notices;
  private final RatingTrail trail;
  private final Clock clock;

  FollowUpDesk(
      FollowUps followUps,
      Calls calls,
      Reach reach,
      BadRatings shown,
      PhoneBook phones,
      Notices notices,
      RatingTrail trail,
      Clock clock) {
    this.followUps = followUps;
    this.calls = calls;
    this.reach = reach;
    this.shown = shown;
    this.phones = phones;
    this.notices = notices;
    this.trail = trail;
    this.clock = clock;
  }

  /** One page of the jurisdiction's bad ratings, in the filter's order. */
  public List<BadRating> queue(Actor official, Filter filter, int offset, int limit) {
    List<FollowUp> found =
        followUps.page(
            official, filter, clock.instant(), Math.max(0, offset), Math.clamp(limit, 1, MOST));
    return shown.of(found, official, "rating.audit.queue");
  }

  /** How many there are. */
  public int count(Actor official, Filter filter) {
    return followUps.count(official, filter, clock.instant());
  }

  /** One of them with its calls; NOT_FOUND outside the jurisdiction. */
  public BadRatingFile open(Actor official, UUID rating) {
    FollowUp found = reach.find(official, rating);
    trail.read(official, found, reach.named(found));
    BadRating bad = shown.of(List.of(found), official, "rating.audit.read").getFirst();
    Appeal appeal = found.appeal();
    boolean above = Reach.follows(official);
    return new BadRatingFile(
        bad,
        calls.of(rating),
        above && found.open(),
        appeal == null,
        above && appeal != null && appeal.decidedBy(official));
  }

  /** The full telephone number for the call back, if there is one; recorded. */
  public Optional<String> phone(Actor official, UUID rating) {
    FollowUp found = following(official, rating);
    Optional<RatableCase> named = reach.named(found);
    if (named.isEmpty()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "rating.call.anonymous");
    }
    trail.phone(official, found, named);
    return named.map(RatableCase::applicant).flatMap(phones::phoneOf);
  }

  /** Records a return call; CONFLICT once it is closed, and for an anonymous rating. */
  public void call(Actor official, UUID rating, Call call) {
    FollowUp found = following(official, rating);
    Optional<RatableCase> named = reach.named(found);
    if (named.isEmpty()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "rating.call.anonymous");
    }
    if (calls.add(rating, call)) {
      trail.handled(official, found, named, "called");
    }
  }

  /** Closes it with what was found and done; a rating by name after a return call only. */
  public void close(Actor official, UUID rating, String finding) {
    String text = required(finding);
    FollowUp found = following(official, rating);
    if (!found.rating().given().anonymous() && found.calls() == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "rating.close.call");
    }
    followUps.close(found, new FollowUp.Closing(clock.instant(), official.account(), text));
    trail.handled(official, found, reach.named(found), "closed");
    RatableCase told = reach.told(found);
    notices.tell(told.applicant(), told.id(), "rating.notice.closed", List.of(told.number()));
  }

  private FollowUp following(Actor official, UUID rating) {
    if (!Reach.follows(official)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "rating.county");
    }
    FollowUp found = reach.hold(official, rating);
    if (!found.open()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "rating.closed");
    }
    return found;
  }

  static String required(String typed) {
    String text = typed.strip();
    if (text.isEmpty() || text.length() > Given.LONGEST) {
      throw new Refusal(Refusal.Kind.INVALID, "rating.text");
    }
    return text;
  }
}
