package org.tongban.registry.proposing;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/**
 * The second pair of eyes on rules (规则更改双人确认): one official proposes, another confirms or refuses
 * with a reason, and the proposer may withdraw while it waits. The rules hold for the whole
 * installation, so nobody who acts in one county alone has a say.
 */
@Service
@Transactional
public class RuleProposals {

  private static final String PURPOSE = "registry.rules.purpose";
  private static final int COUNTY_DIGITS = 6;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 200;
  private static final int SHOWN = 10;

  private final RuleProposalRows rows;
  private final AuditTrail trail;

  RuleProposals(RuleProposalRows rows, AuditTrail trail) {
    this.rows = rows;
    this.trail = trail;
  }

  /** Whether the official's region is larger than a county. */
  public boolean openTo(Actor actor) {
    return actor.jurisdiction().digits().length() < COUNTY_DIGITS;
  }

  /** What waits, oldest first. */
  public List<RuleProposal> waiting(RuleKind kind) {
    return rows.waiting(kind);
  }

  /** What was refused or withdrawn, newest first; what was confirmed is a change of the rule. */
  public List<RuleProposal> dropped(RuleKind kind) {
    return rows.dropped(kind, SHOWN);
  }

  /** Refused, and recorded, as FORBIDDEN to officials of a county. */
  public void require(RuleKind kind, String rule, Actor actor) {
    if (!openTo(actor)) {
      throw forbidden(kind.object(rule), "registry.rules.above", actor);
    }
  }

  /**
   * Lays a change before another official; INVALID without a reason, CONFLICT while another change
   * of the same rule waits.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void propose(
      RuleKind kind, String rule, String before, String after, String reason, Actor by) {
    String said = said(reason, "registry.rules.reason");
    if (!rows.add(kind, rule, before, after, said, by.account())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.rules.waits");
    }
    record(AuditAction.RULE_PROPOSED, "propose:" + kind.object(rule) + ":" + after, by);
  }

  /** What another official confirms; the caller puts it in force in the same transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public RuleProposal confirm(UUID id, RuleKind kind, Actor by) {
    RuleProposal proposal = decidable(id, kind, by);
    rows.decide(id, ProposalStatus.CONFIRMED, by.account(), "");
    record(AuditAction.RULE_CHANGED, kind.object(proposal.rule()) + ":" + proposal.after(), by);
    return proposal;
  }

  /** Refuses it, with the reason that the proposer reads. */
  public void refuse(UUID id, RuleKind kind, String reason, Actor by) {
    RuleProposal proposal = decidable(id, kind, by);
    rows.decide(
        id, ProposalStatus.REFUSED, by.account(), said(reason, "registry.rules.refusal.reason"));
    record(AuditAction.RULE_PROPOSED, "refuse:" + kind.object(proposal.rule()), by);
  }

  /** Takes an own proposal back while it waits. */
  public void withdraw(UUID id, RuleKind kind, Actor by) {
    RuleProposal proposal = waiting(id, kind, by);
    if (!proposal.of(by)) {
      throw forbidden(kind.object(proposal.rule()), "registry.rules.notYours", by);
    }
    rows.decide(id, ProposalStatus.WITHDRAWN, by.account(), "");
    record(AuditAction.RULE_PROPOSED, "withdraw:" + kind.object(proposal.rule()), by);
  }

  private RuleProposal decidable(UUID id, RuleKind kind, Actor by) {
    RuleProposal proposal = waiting(id, kind, by);
    if (proposal.of(by)) {
      throw forbidden(kind.object(proposal.rule()), "registry.rules.own", by);
    }
    return proposal;
  }

  private RuleProposal waiting(UUID id, RuleKind kind, Actor by) {
    RuleProposal proposal =
        rows.hold(id, kind)
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.rules.unknown"));
    require(kind, proposal.rule(), by);
    if (proposal.status() != ProposalStatus.WAITING) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.rules.decided");
    }
    return proposal;
  }

  private static String said(String reason, String otherwise) {
    String said = reason.strip();
    if (said.length() < SHORTEST || said.length() > LONGEST) {
      throw new Refusal(Refusal.Kind.INVALID, otherwise);
    }
    return said;
  }

  private Refusal forbidden(String object, String words, Actor actor) {
    trail.recordRefusal(entry(AuditAction.ACCESS_REFUSED, object, actor));
    return new Refusal(Refusal.Kind.FORBIDDEN, words);
  }

  private void record(AuditAction action, String object, Actor actor) {
    trail.record(entry(action, object, actor));
  }

  private static AuditEntry entry(AuditAction action, String object, Actor actor) {
    return new AuditEntry(action, actor, List.of(), null, PURPOSE, object);
  }
}
