package org.tongban.registry.proposing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;

/**
 * A change of a rule laid before a second official (规则更改提议).
 *
 * @param rule which rule of its kind, as the kind names it
 * @param before how it was when the change was proposed
 * @param after how it shall be
 * @param reason why, as the proposer says it
 * @param decided by whom and when; empty while it waits
 * @param answer why it was refused, or empty
 */
public record RuleProposal(
    UUID id,
    RuleKind kind,
    String rule,
    String before,
    String after,
    String reason,
    AccountId proposer,
    Instant proposed,
    ProposalStatus status,
    Optional<Decided> decided,
    String answer) {

  /** Who had the last word, and when. */
  public record Decided(AccountId by, Instant at) {}

  /** Whether the official proposed it, and so cannot confirm it. */
  public boolean of(Actor actor) {
    return proposer.equals(actor.account());
  }
}
