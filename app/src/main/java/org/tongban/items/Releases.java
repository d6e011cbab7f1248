package org.tongban.items;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/**
 * Decides which version is shown to whom (事项发布): one official of the item office proposes, another,
 * who has not written it either, approves or refuses with a reason. Taking a version back is one
 * act of one official. It holds for the whole installation, so nobody of one county alone has a
 * say.
 */
@Service
@Transactional
public class Releases {

  private static final int COUNTY_DIGITS = 6;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 200;
  private static final int MOST_EXPORTED = 10_000;

  private final RolloutRows rows;
  private final RolloutChanges changes;
  private final ItemVersions versions;
  private final AuditTrail trail;

  Releases(RolloutRows rows, RolloutChanges changes, ItemVersions versions, AuditTrail trail) {
    this.rows = rows;
    this.changes = changes;
    this.versions = versions;
    this.trail = trail;
  }

  /** Whether the official's region is larger than a county. */
  public boolean openTo(Actor actor) {
    return actor.jurisdiction().digits().length() < COUNTY_DIGITS;
  }

  /** What is in force for an item, newest first. */
  public List<RolloutAct> inForce(String code) {
    return rows.inForce(code);
  }

  /** What is in force for some items, newest first. */
  public List<RolloutAct> inForce(Collection<String> codes) {
    return rows.inForce(codes);
  }

  /** What waits for a second official, oldest first. */
  public List<RolloutAct> waiting() {
    return rows.waiting();
  }

  /** Acts of an item, or of all when the code is empty; newest first. */
  public List<RolloutAct> acts(String code, int from, int most) {
    return rows.acts(code, from, most);
  }

  /** The same for a file. */
  public List<RolloutAct> acts(String code) {
    return rows.acts(code, 0, MOST_EXPORTED);
  }

  /** How many acts there are. */
  public int count(String code) {
    return rows.count(code);
  }

  /** Lays before a second official to whom the version shall be shown. */
  public void propose(ItemVersion version, Audience audience, String reason, Actor by) {
    require(version, by);
    String said = said(reason);
    known(version);
    if (!rows.add(version, audience, RolloutAct.Status.WAITING, said, by.account())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "items.release.waits");
    }
    record("propose:" + version + ":" + audience.kind(), said, by);
  }

  /** Approves what another official proposed; it holds with the next request. */
  public void approve(UUID id, Actor by) {
    RolloutAct act = decidable(id, by);
    versions.release(act.version());
    changes.begin(act, by);
  }

  /** Refuses it, with the reason that is kept and that the proposer reads. */
  public void refuse(UUID id, String reason, Actor by) {
    String said = said(reason);
    RolloutAct act = decidable(id, by);
    rows.decide(id, RolloutAct.Status.REFUSED, by.account(), said);
    record("refuse:" + RolloutChanges.object(act), said, by);
  }

  /** Takes an own proposal back while it waits. */
  public void withdraw(UUID id, Actor by) {
    RolloutAct act = waiting(id, by);
    if (!act.of(by)) {
      throw forbidden(act.version(), "items.release.notYours", by);
    }
    rows.decide(id, RolloutAct.Status.WITHDRAWN, by.account(), "");
    record("withdraw:" + RolloutChanges.object(act), act.reason(), by);
  }

  /**
   * Takes a version back from everybody it is shown to; whoever was shown it is shown the version
   * before. CONFLICT when there is none.
   */
  public void rollBack(ItemVersion version, String reason, Actor by) {
    require(version, by);
    String said = said(reason);
    known(version);
    List<RolloutAct> shown =
        rows.inForce(version.code()).stream().filter(act -> act.version().equals(version)).toList();
    if (shown.isEmpty()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "items.rollback.notShown");
    }
    shown.forEach(act -> changes.end(act, said, true, by));
    if (shown.stream().anyMatch(act -> act.audience().kind() == Audience.Kind.EVERYONE)) {
      ItemVersion before =
          rows.before(version)
              .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "items.rollback.first"));
      changes.showEveryone(before, said, by);
    }
  }

  private RolloutAct decidable(UUID id, Actor by) {
    RolloutAct act = waiting(id, by);
    boolean wrote =
        known(act.version()).author().filter(author -> author.equals(by.account())).isPresent();
    if (act.of(by) || wrote) {
      throw forbidden(act.version(), "items.release.own", by);
    }
    return act;
  }

  private RolloutAct waiting(UUID id, Actor by) {
    ItemVersion version = rows.find(id).orElseThrow(Releases::unknown).version();
    require(version, by);
    versions.hold(version.code());
    RolloutAct act = rows.find(id).orElseThrow(Releases::unknown);
    if (act.status() != RolloutAct.Status.WAITING) {
      throw new Refusal(Refusal.Kind.CONFLICT, "items.release.decided");
    }
    return act;
  }

  private StoredVersion known(ItemVersion version) {
    versions.hold(version.code());
    return versions.find(version).orElseThrow(Releases::unknown);
  }

  /** Refused, and recorded, as FORBIDDEN to officials of one county. */
  void require(Object what, Actor by) {
    if (!openTo(by)) {
      throw forbidden(what, "items.release.above", by);
    }
  }

  private static String said(String reason) {
    String said = reason.strip();
    if (said.length() < SHORTEST || said.length() > LONGEST) {
      throw new Refusal(Refusal.Kind.INVALID, "items.release.reason.wrong");
    }
    return said;
  }

  private Refusal forbidden(Object what, String words, Actor by) {
    trail.recordRefusal(
        RolloutChanges.entry(
            AuditAction.ACCESS_REFUSED, what.toString(), "items.release.purpose", by));
    return new Refusal(Refusal.Kind.FORBIDDEN, words);
  }

  private void record(String object, String reason, Actor by) {
    trail.record(RolloutChanges.entry(AuditAction.ITEM_PROPOSED, object, reason, by));
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "items.version.unknown");
  }
}
