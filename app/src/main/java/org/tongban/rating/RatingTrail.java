package org.tongban.rating;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.casework.RatableCase;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/**
 * Records what is done with ratings (评价留痕). That a case was rated names its applicant; what offices
 * do with an anonymous rating names the rating alone.
 */
@Component
class RatingTrail {

  private final AuditTrail trail;

  RatingTrail(AuditTrail trail) {
    this.trail = trail;
  }

  /** Words of what was done are {@code rating.audit.WHAT}. */
  void ofCase(AuditAction action, Actor by, RatableCase of, String what) {
    trail.record(entry(action, by, Optional.of(of), what, "case:" + of.id()));
  }

  void handled(Actor by, FollowUp of, Optional<RatableCase> named, String what) {
    trail.record(entry(AuditAction.RATING_HANDLED, by, named, what, object(of)));
  }

  void read(Actor by, FollowUp of, Optional<RatableCase> named) {
    trail.record(entry(AuditAction.RATING_READ, by, named, "read", object(of)));
  }

  /** The full telephone number was shown for the return call. */
  void phone(Actor by, FollowUp of, Optional<RatableCase> named) {
    trail.record(entry(AuditAction.UNMASKED_READ, by, named, "phone", object(of)));
  }

  void refused(Actor by, String object) {
    trail.recordRefusal(entry(AuditAction.ACCESS_REFUSED, by, Optional.empty(), "refused", object));
  }

  private static String object(FollowUp of) {
    return "rating:" + of.rating().id();
  }

  private static AuditEntry entry(
      AuditAction action, Actor by, Optional<RatableCase> of, String what, String object) {
    List<PersonId> subjects = of.map(RatableCase::applicant).stream().toList();
    @Nullable CaseId caseId = of.map(RatableCase::id).orElse(null);
    return new AuditEntry(action, by, subjects, caseId, "rating.audit." + what, object);
  }
}
