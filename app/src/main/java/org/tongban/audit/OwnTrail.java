package org.tongban.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.TrailQuery.Mark;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/**
 * Tells residents who used their data (本人查询追溯, R-J3): summed up first, every single entry behind
 * it. Every reading is itself recorded as {@link AuditAction#TRAIL_READ}. Accounts without a person
 * are refused.
 */
@Service
public class OwnTrail {

  /** Groups, or entries, on one page. */
  public static final int PAGE = 20;

  private final OwnReads reads;
  private final TrailLog log;
  private final AuditTrail trail;

  OwnTrail(OwnReads reads, TrailLog log, AuditTrail trail) {
    this.reads = reads;
    this.log = log;
    this.trail = trail;
  }

  /** A group with one page of its entries. */
  public record Detail(AccessGroup group, TrailPage entries) {}

  /**
   * One page of groups.
   *
   * @param everything with what the resident and the platform itself did, not what others did alone
   */
  @Transactional
  public AccessPage groups(Actor resident, boolean everything, Optional<Mark> after) {
    PersonId person = reader(resident);
    Instant until = after.map(Mark::at).orElseGet(log::now);
    AccessGroup.Who least = everything ? AccessGroup.Who.SYSTEM : AccessGroup.Who.OTHERS;
    List<AccessGroup> found =
        reads.groups(
            person, resident.account(), least, until, after.map(Mark::id).orElse(null), PAGE + 1);
    return AccessPage.of(found, PAGE, until);
  }

  /** The group an entry is of; refused as not found when the entry is not about the resident. */
  @Transactional
  public Detail group(Actor resident, UUID entry, Optional<Mark> before) {
    PersonId person = reader(resident);
    AccessGroup group =
        reads
            .group(person, resident.account(), entry)
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "ui.problem.404.happened"));
    List<TrailEntry> found = reads.entries(person, resident.account(), entry, before, PAGE + 1);
    return new Detail(group, TrailPage.of(found, PAGE));
  }

  private PersonId reader(Actor resident) {
    PersonId person =
        resident
            .person()
            .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "audit.problem.resident"));
    trail.record(
        new AuditEntry(
            AuditAction.TRAIL_READ,
            resident,
            List.of(person),
            null,
            "audit.purpose.own",
            "trail own"));
    return person;
  }
}
