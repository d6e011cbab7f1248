package org.tongban.registry.suspicion;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.registry.proposing.RuleKind;
import org.tongban.registry.proposing.RuleProposal;
import org.tongban.registry.proposing.RuleProposals;

/**
 * Changes the rules' thresholds (规则参数维护): proposed by one official, confirmed by another, and in
 * the trail.
 */
@Service
@Transactional
public class RuleDesk {

  private static final RuleKind KIND = RuleKind.SUSPICION;

  private final RuleSettings settings;
  private final RuleProposals proposals;

  RuleDesk(RuleSettings settings, RuleProposals proposals) {
    this.settings = settings;
    this.proposals = proposals;
  }

  /** Whether the official may propose and confirm. */
  public boolean changeableBy(Actor actor) {
    return proposals.openTo(actor);
  }

  /** Changes that wait for a second official, oldest first. */
  public List<RuleProposal> waiting() {
    return proposals.waiting(KIND);
  }

  /** Changes that were refused or withdrawn, newest first. */
  public List<RuleProposal> dropped() {
    return proposals.dropped(KIND);
  }

  /**
   * Lays another value before a second official; refused as FORBIDDEN to officials of a county, as
   * INVALID without a reason, with no such setting or with the value it has, and as CONFLICT while
   * another change of it waits.
   */
  public void propose(SuspicionKind rule, String name, double value, String reason, Actor by) {
    String key = rule + ":" + name;
    proposals.require(KIND, key, by);
    settings.require(rule, name, value);
    double now = settings.of(rule).of(name);
    if (Double.compare(now, value) == 0) {
      throw new Refusal(Refusal.Kind.INVALID, "suspicion.setting.same");
    }
    proposals.propose(KIND, key, String.valueOf(now), String.valueOf(value), reason, by);
  }

  /** Puts a waiting value in force; refused as FORBIDDEN to its proposer. */
  public void confirm(UUID id, Actor by) {
    RuleProposal proposal = proposals.confirm(id, KIND, by);
    String[] parts = proposal.rule().split(":", 2);
    settings.add(SuspicionKind.valueOf(parts[0]), parts[1], proposal, by.account());
  }

  /** Refuses a waiting value with the reason; not to its proposer. */
  public void refuse(UUID id, String reason, Actor by) {
    proposals.refuse(id, KIND, reason, by);
  }

  /** Takes an own value back while it waits. */
  public void withdraw(UUID id, Actor by) {
    proposals.withdraw(id, KIND, by);
  }
}
