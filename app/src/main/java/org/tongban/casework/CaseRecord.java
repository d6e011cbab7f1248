package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/** Writes a changed case with its history and its trace (办件留痕): all of them or none. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseRecord {

  private final Cases cases;
  private final OriginCases origins;
  private final CaseHistory history;
  private final AuditTrail trail;
  private final Clock clock;

  CaseRecord(Cases cases, OriginCases origins, CaseHistory history, AuditTrail trail, Clock clock) {
    this.cases = cases;
    this.origins = origins;
    this.history = history;
    this.trail = trail;
    this.clock = clock;
  }

  void changed(HeldCase changed, Actor by, String why) {
    steps(changed.id, Side.TARGET, changed.way, by, why);
    cases.update(changed);
    trace(AuditAction.CASE_CHANGED, by, changed.id, changed.persons(), changed.state().name());
  }

  /** Its clock was stopped or started. */
  void clock(HeldCase of, Actor by, String event) {
    changed(of, by, "");
    trace(AuditAction.CASE_CLOCK_STOPPED, by, of.id, of.persons(), event);
  }

  /** An official looked at what rules granted and let it stand; nobody granted it again. */
  void confirmed(HeldCase of, Actor by, String words) {
    noted(of.id, Side.TARGET, of.state(), "RULES_CONFIRMED", by, words);
    steps(of.id, Side.TARGET, of.way, by, "");
    cases.update(of);
    trace(AuditAction.CASE_CHANGED, by, of.id, of.persons(), "RULES_CONFIRMED");
  }

  /** What rules granted, marked as such in history and trail. */
  void decidedByRules(HeldCase decided, Actor system) {
    noted(decided.id, Side.TARGET, decided.state(), "DECIDED_BY_RULES", system, "");
    changed(decided, system, "");
    trace(
        AuditAction.CASE_DECIDED_BY_RULES,
        system,
        decided.id,
        decided.persons(),
        "DECIDED_BY_RULES");
  }

  void changed(OriginCase changed, Actor by, String why) {
    steps(changed.id, Side.ORIGIN, changed.way, by, why);
    origins.update(changed);
    trace(
        AuditAction.CASE_CHANGED, by, changed.id, List.of(changed.person), changed.state().name());
  }

  void read(HeldCase read, Actor by, String purpose) {
    trace(AuditAction.CASE_READ, by, read.id, read.persons(), purpose);
  }

  void read(OriginCase read, Actor by, String purpose) {
    trace(AuditAction.CASE_READ, by, read.id, List.of(read.person), purpose);
  }

  /** Full values were shown for the reason the official gave. */
  void unmasked(HeldCase read, Actor by, String reason) {
    unmasked(read.id, read.persons(), by, reason);
  }

  void unmasked(OriginCase read, Actor by, String reason) {
    unmasked(read.id, List.of(read.person), by, reason);
  }

  private void unmasked(CaseId id, List<PersonId> subjects, Actor by, String reason) {
    trail.record(new AuditEntry(AuditAction.UNMASKED_READ, by, subjects, id, reason, "case:" + id));
  }

  /** One entry for a list, naming all its subjects. */
  void listed(List<PersonId> subjects, Actor by) {
    trail.record(
        new AuditEntry(
            AuditAction.CASE_READ, by, subjects, null, "casework.audit.listed", "cases"));
  }

  /** An event that is no step of the case. */
  void noted(CaseId id, Side side, CaseState state, String event, Actor by, String why) {
    history.add(id, side, clock.instant(), event, state, by, why);
  }

  /** Somebody asked for a case beyond their reach. */
  void refused(CaseId id, Actor by) {
    trail.recordRefusal(
        new AuditEntry(
            AuditAction.ACCESS_REFUSED,
            by,
            List.of(),
            id,
            "casework.audit.refusedAccess",
            "case:" + id));
  }

  private void steps(CaseId id, Side side, Way way, Actor by, String why) {
    Instant now = clock.instant();
    for (CaseState step : way.record()) {
      history.add(id, side, now, step.name(), step, by, why);
    }
  }

  private void trace(
      AuditAction action, Actor by, CaseId id, List<PersonId> subjects, String purpose) {
    trail.record(
        new AuditEntry(action, by, subjects, id, "casework.audit." + purpose, "case:" + id));
  }
}
