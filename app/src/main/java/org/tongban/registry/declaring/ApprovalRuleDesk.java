package org.tongban.registry.declaring;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.registry.proposing.RuleKind;
import org.tongban.registry.proposing.RuleProposal;
import org.tongban.registry.proposing.RuleProposals;

/**
 * Shows and changes who must approve which declaration (审批规则维护). A change is proposed by one
 * official and confirmed by another, and every change is kept with both and its reason. What waits
 * already is decided by the rule it was sent under.
 */
@Service
@Transactional
public class ApprovalRuleDesk {

  /** All of a kind that no other rule names. */
  public static final String ALL = "*";

  private static final RuleKind KIND = RuleKind.APPROVAL;
  private static final int CHANGES = 20;

  /** The fields by which {@link Draft#variant} tells declarations of a kind apart. */
  private static final Set<String> APART =
      Set.of("birthKind", "cancellation", "reason", "particular", "fault", "kinship");

  private final RuleBook book;
  private final RuleProposals proposals;
  private final Clock clock;

  ApprovalRuleDesk(RuleBook book, RuleProposals proposals, Clock clock) {
    this.book = book;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** The rules in force, in the order of the businesses, the general one of a kind first. */
  public List<ApprovalRule> rules() {
    return book.all().stream()
        .sorted(
            Comparator.comparing(ApprovalRule::business)
                .thenComparingInt(rule -> variants(rule.business()).indexOf(rule.variant())))
        .toList();
  }

  /** The newest changes first. */
  public List<ApprovalRule.Change> changes() {
    return book.changes(CHANGES);
  }

  /** What rules can tell apart of a kind: all of it, then each variant its form offers. */
  public static List<String> variants(Business business) {
    return Stream.concat(
            Stream.of(ALL),
            business.fields().stream()
                .filter(field -> APART.contains(field.name()))
                .flatMap(field -> field.options().codes().stream()))
        .toList();
  }

  /** Changes that wait for a second official, oldest first. */
  public List<RuleProposal> waiting() {
    return proposals.waiting(KIND);
  }

  /** Changes that were refused or withdrawn, newest first. */
  public List<RuleProposal> dropped() {
    return proposals.dropped(KIND);
  }

  /** Whether the official may propose and confirm. */
  public boolean changeableBy(Actor actor) {
    return proposals.openTo(actor);
  }

  /**
   * Lays another rule before a second official; refused as FORBIDDEN to officials of a county, as
   * INVALID without a reason or with nothing to change, and as CONFLICT when it is not as it was
   * shown any more or another change of it waits.
   */
  public void propose(
      Business business, String variant, Approval seen, Approval after, String reason, Actor by) {
    String rule = key(business, variant);
    proposals.require(KIND, rule, by);
    if (!variants(business).contains(variant) || after == seen) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.rules.nothing");
    }
    requireInForce(business, variant, seen);
    proposals.propose(KIND, rule, seen.name(), after.name(), reason, by);
  }

  /**
   * Puts a waiting change in force; refused as FORBIDDEN to its proposer and to officials of a
   * county, and as CONFLICT when it was decided or the rule is not as it was any more.
   */
  public void confirm(UUID id, Actor by) {
    RuleProposal proposal = proposals.confirm(id, KIND, by);
    String[] parts = proposal.rule().split(":", 2);
    Business business = Business.valueOf(parts[0]);
    book.hold();
    requireInForce(business, parts[1], Approval.valueOf(proposal.before()));
    book.change(
        new ApprovalRule.Change(
            business,
            parts[1],
            book.named(business, parts[1]),
            Approval.valueOf(proposal.after()),
            proposal.reason(),
            proposal.proposer(),
            Optional.of(by.account()),
            clock.instant()));
  }

  /** Refuses a waiting change with the reason; not to its proposer. */
  public void refuse(UUID id, String reason, Actor by) {
    proposals.refuse(id, KIND, reason, by);
  }

  /** Takes an own change back while it waits. */
  public void withdraw(UUID id, Actor by) {
    proposals.withdraw(id, KIND, by);
  }

  /** How an address, a form and the trail name a rule. */
  public static String key(Business business, String variant) {
    return business.name() + ":" + variant;
  }

  private void requireInForce(Business business, String variant, Approval seen) {
    if (inForce(business, variant) != seen) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.rules.faster");
    }
  }

  /** What holds now for this variant, by its own rule or that of its kind. */
  public Approval inForce(Business business, String variant) {
    return book.named(business, variant)
        .or(() -> book.named(business, ALL))
        .orElse(Approval.ON_THE_SPOT);
  }
}
