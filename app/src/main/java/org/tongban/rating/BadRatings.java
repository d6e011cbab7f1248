package org.tongban.rating;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.RatableCase;
import org.tongban.deadlines.Deadlines;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.registry.AsOf;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;

/** Puts follow-ups before the offices: names masked and recorded, of anonymous ones nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BadRatings {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Reach reach;
  private final Register register;
  private final Deadlines deadlines;
  private final Clock clock;

  BadRatings(Reach reach, Register register, Deadlines deadlines, Clock clock) {
    this.reach = reach;
    this.register = register;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  List<BadRating> of(List<FollowUp> found, Actor official, String purpose) {
    Map<UUID, RatableCase> cases = new HashMap<>();
    for (FollowUp one : found) {
      reach.named(one).ifPresent(named -> cases.put(one.rating().id(), named));
    }
    List<PersonId> persons =
        cases.values().stream().map(RatableCase::applicant).distinct().toList();
    Map<PersonId, String> names =
        register.maskedNames(
            persons, AsOf.on(day(clock.instant())), new Reading(official, null, purpose));
    return found.stream().map(one -> of(one, cases.get(one.rating().id()), names)).toList();
  }

  private BadRating of(FollowUp of, @Nullable RatableCase named, Map<PersonId, String> names) {
    Instant now = clock.instant();
    Rating rating = of.rating();
    FollowUp.Closing closing = of.closing();
    return new BadRating(
        rating.id(),
        named == null
            ? null
            : new BadRating.Who(
                names.getOrDefault(named.applicant(), ""),
                "/desk/cases/" + named.id(),
                named.number()),
        rating.given(),
        rating.channel(),
        rating.item(),
        rating.region(),
        day(rating.at()),
        new BadRating.Clocked(
            of.due(), deadlines.light(now, of.due()), deadlines.workingDaysLeft(now, of.due())),
        closing == null
            ? null
            : new BadRating.Closing(closing.at(), closing.by(), closing.finding()),
        of.appeal(),
        of.calls());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
