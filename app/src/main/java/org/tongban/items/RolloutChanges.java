package org.tongban.items;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;

/** Puts acts in force and ends those whose place they take, each recorded (发布变更). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RolloutChanges {

  private static final String NEXT = "items.rollout.next";

  private final RolloutRows rows;
  private final AuditTrail trail;

  RolloutChanges(RolloutRows rows, AuditTrail trail) {
    this.rows = rows;
    this.trail = trail;
  }

  /** Whether no higher version of the item is shown to everyone. */
  boolean newest(ItemVersion version) {
    return rows.inForce(version.code()).stream()
        .filter(act -> act.audience().kind() == Audience.Kind.EVERYONE)
        .noneMatch(act -> act.version().compareTo(version) > 0);
  }

  /** Shows it to everyone, asked by nobody else; the caller holds the item's versions. */
  void showEveryone(ItemVersion version, String reason, Actor by) {
    makeRoom(version, Audience.EVERYONE, by);
    rows.add(version, Audience.EVERYONE, RolloutAct.Status.IN_FORCE, reason, by.account());
    record(version, Audience.EVERYONE, reason, by);
  }

  /** Puts a proposed act in force; the caller holds the item's versions. */
  void begin(RolloutAct act, Actor by) {
    makeRoom(act.version(), act.audience(), by);
    rows.decide(act.id(), RolloutAct.Status.IN_FORCE, by.account(), "");
    record(act.version(), act.audience(), act.reason(), by);
  }

  /** Ends an act; nothing takes its place. */
  void end(RolloutAct act, String why, boolean rolledBack, Actor by) {
    rows.end(act.id(), by.account(), why, rolledBack);
    trail.record(entry(AuditAction.ITEM_ROLLOUT_CHANGED, "end:" + object(act), why, by));
  }

  /**
   * A version for everyone takes the place of the one before and of its own narrower acts; a
   * narrower act takes the place of the same version's and of the same kind's for the same people.
   */
  private void makeRoom(ItemVersion version, Audience audience, Actor by) {
    boolean everyone = audience.kind() == Audience.Kind.EVERYONE;
    List<RolloutAct> inForce = rows.inForce(version.code());
    for (RolloutAct act : inForce) {
      boolean same =
          act.version().equals(version) && act.audience().kind() != Audience.Kind.EVERYONE;
      boolean place = act.audience().equals(audience);
      if (place || (same && (everyone || act.audience().kind() == audience.kind()))) {
        rows.end(act.id(), by.account(), NEXT, false);
      }
    }
  }

  private void record(ItemVersion version, Audience audience, String reason, Actor by) {
    String object = "show:" + version + ":" + audience.kind();
    trail.record(entry(AuditAction.ITEM_ROLLOUT_CHANGED, object, reason, by));
  }

  static String object(RolloutAct act) {
    return act.version() + ":" + act.audience().kind();
  }

  static AuditEntry entry(AuditAction action, String object, String purpose, Actor by) {
    return new AuditEntry(action, by, List.of(), null, purpose, "item:" + object);
  }
}
