package org.tongban.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.TrailState.SignedState;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;

/**
 * Reading the trail (审计追溯, R-J3): what officials of the jurisdiction did. Every reading is itself
 * recorded as {@link AuditAction#TRAIL_READ}.
 */
@Service
public class Tracing {

  /** Entries on one page. */
  public static final int PAGE = 20;

  /** Most entries that one export takes. */
  public static final int EXPORT = 10_000;

  private static final int ALARMS = 20;

  private final TrailReads reads;
  private final TrailLog log;
  private final Alarms alarms;
  private final TrailKeys keys;
  private final AuditTrail trail;
  private final TrailCheck check;
  private final ObjectProvider<SubjectFinder> finder;

  Tracing(
      TrailReads reads,
      TrailLog log,
      Alarms alarms,
      TrailKeys keys,
      AuditTrail trail,
      TrailCheck check,
      ObjectProvider<SubjectFinder> finder) {
    this.reads = reads;
    this.log = log;
    this.alarms = alarms;
    this.keys = keys;
    this.trail = trail;
    this.check = check;
    this.finder = finder;
  }

  /** An entry with the first checkpoint it is under. */
  public record Detail(TrailEntry entry, Optional<SignedState> checkpoint) {}

  /** One page of the entries written in the auditor's jurisdiction. */
  @Transactional
  public TrailPage search(Actor auditor, TrailQuery query) {
    record(auditor, query.person().stream().toList(), "audit.purpose.search", "trail");
    return TrailPage.of(reads.matching(query, auditor.jurisdiction(), PAGE + 1), PAGE);
  }

  /**
   * The newest entries that match, at most {@value #EXPORT}, to be taken out of the platform.
   *
   * @param reason why, in the auditor's words; 1 to 200 characters
   */
  @Transactional
  public List<TrailEntry> export(Actor auditor, TrailQuery query, String reason) {
    if (reason.isBlank() || reason.length() > 200) {
      throw new Refusal(Refusal.Kind.INVALID, "audit.problem.reason");
    }
    List<TrailEntry> found = reads.matching(query, auditor.jurisdiction(), EXPORT);
    List<PersonId> subjects =
        found.stream().flatMap(e -> e.subjects().stream()).distinct().map(PersonId::new).toList();
    record(auditor, subjects, reason.strip(), "trail export of " + found.size());
    return found;
  }

  /** One entry; refused as not found when it is not of the auditor's jurisdiction. */
  @Transactional
  public Detail entry(Actor auditor, UUID id) {
    guard(auditor);
    TrailEntry entry =
        reads
            .entry(id, auditor.jurisdiction())
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "ui.problem.404.happened"));
    List<PersonId> subjects = entry.subjects().stream().map(PersonId::new).toList();
    record(auditor, subjects, "audit.purpose.search", "trail entry:" + id);
    return new Detail(
        entry,
        entry.numbered().flatMap(place -> log.covering(place.number())).map(SignedState::of));
  }

  /** Whom the number belongs to, as far as the auditor may ask. */
  @Transactional
  public Optional<PersonId> subject(Actor auditor, CitizenNumber number) {
    guard(auditor);
    Optional<PersonId> found =
        Optional.ofNullable(finder.getIfAvailable()).flatMap(f -> f.find(number, auditor));
    record(auditor, found.stream().toList(), "audit.purpose.search", "trail subject");
    return found;
  }

  /** Verifies the newest entries, at most {@code most}, again. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public TrailCheck.Report check(Actor auditor, int most) {
    record(auditor, List.of(), "audit.purpose.check", "trail check");
    return check.newest(most);
  }

  /** How the trail stands; names no person, so it is not recorded. */
  @Transactional(readOnly = true)
  public TrailState state(Actor auditor) {
    guard(auditor);
    TrailReads.Waiting waiting = reads.waiting();
    return new TrailState(
        log.last().map(SignedState::of),
        waiting.entries(),
        waiting.since().map(since -> Duration.between(since, log.now())).orElse(Duration.ZERO),
        alarms.count(),
        alarms.latest(ALARMS),
        keys.publicKeyPem());
  }

  private void record(Actor auditor, List<PersonId> subjects, String purpose, String object) {
    guard(auditor);
    trail.record(new AuditEntry(AuditAction.TRAIL_READ, auditor, subjects, null, purpose, object));
  }

  private static void guard(Actor actor) {
    if (!actor.is(Role.AUDITOR)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "ui.problem.403.happened");
    }
  }
}
