package org.tongban.rating;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.RatableCase;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.notice.Notices;

/** Appeals against false ratings (差评申诉): by two people of two office levels; nothing is deleted. */
@Service
@Transactional
public class AppealDesk {

  private final Appeals appeals;
  private final Reach reach;
  private final Notices notices;
  private final RatingTrail trail;
  private final Clock clock;

  AppealDesk(Appeals appeals, Reach reach, Notices notices, RatingTrail trail, Clock clock) {
    this.appeals = appeals;
    this.reach = reach;
    this.notices = notices;
    this.trail = trail;
    this.clock = clock;
  }

  /** Says why the rating is false; once a rating. */
  public void lodge(Actor official, UUID rating, String reason) {
    String text = FollowUpDesk.required(reason);
    FollowUp found = reach.hold(official, rating);
    if (found.appeal() != null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "rating.appeal.lodged");
    }
    Appeal appeal =
        new Appeal(clock.instant(), official.account(), official.jurisdiction(), text, null);
    appeals.lodge(rating, appeal);
    trail.handled(official, found, reach.named(found), "appealed");
  }

  /** Marks the rating as false or not, for a reason; by a second person of an office above. */
  public void decide(Actor official, UUID rating, boolean upheld, String answer) {
    String text = FollowUpDesk.required(answer);
    FollowUp found = reach.hold(official, rating);
    Appeal appeal = found.appeal();
    if (appeal == null || appeal.decision() != null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "rating.appeal.decided");
    }
    if (!Reach.follows(official) || !appeal.decidedBy(official)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "rating.appeal.above");
    }
    appeals.decide(
        rating, official, new Appeal.Decision(clock.instant(), official.account(), upheld, text));
    trail.handled(official, found, reach.named(found), "decided");
    RatableCase told = reach.told(found);
    notices.tell(told.applicant(), told.id(), "rating.notice.appeal", List.of(told.number()));
  }
}
