package org.tongban.casework;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;

/** Takes ratings and has bad ones followed up (好差评, GB/T 39735). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RatingDesk {

  /** 不满意 and 非常不满意. */
  private static final List<Integer> BAD = List.of(4, 5);

  private final Ratings ratings;
  private final Tasks tasks;
  private final TaskOpener opener;
  private final CaseRecord record;
  private final Announcements announcements;
  private final Clock clock;

  RatingDesk(
      Ratings ratings,
      Tasks tasks,
      TaskOpener opener,
      CaseRecord record,
      Announcements announcements,
      Clock clock) {
    this.ratings = ratings;
    this.tasks = tasks;
    this.opener = opener;
    this.record = record;
    this.announcements = announcements;
    this.clock = clock;
  }

  void rate(HeldCase held, Actor resident, int grade, String reason) {
    ratings.add(held.id, grade, reason, clock.instant());
    record.noted(held.id, Side.TARGET, held.state(), "RATED", resident, "");
    record.changed(held, resident, "");
    if (BAD.contains(grade)) {
      opener.open(held.id, Side.TARGET, TaskKind.FOLLOW_UP, held.item, held.region().county());
    }
  }

  /** The office says what it found and did; the rating itself stays as it is. */
  void followUp(HeldCase held, Actor official, String answer) {
    ratings.followUp(held.id, official, answer, clock.instant());
    tasks.close(held.id, Side.TARGET, TaskKind.FOLLOW_UP.name());
    record.noted(held.id, Side.TARGET, held.state(), "FOLLOWED_UP", official, answer);
    record.changed(held, official, "");
    announcements.answered(held.applicant(), held.id, held.progress().number());
  }
}
