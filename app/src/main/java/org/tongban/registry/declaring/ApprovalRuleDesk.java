package org.tongban.registry.declaring;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/**
 * Shows and changes who must approve which declaration (审批规则维护). The rules hold for the whole
 * installation, so nobody who acts in one county alone changes them, and every change is kept with
 * its reason and is in the trail. What waits already is decided by the rule it was sent under.
 */
@Service
@Transactional
public class ApprovalRuleDesk {

  /** All of a kind that no other rule names. */
  public static final String ALL = "*";

  private static final String PURPOSE = "registry.rules.purpose";
  private static final int COUNTY_DIGITS = 6;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 200;
  private static final int CHANGES = 20;

  /** The fields by which {@link Draft#variant} tells declarations of a kind apart. */
  private static final Set<String> APART =
      Set.of("birthKind", "cancellation", "reason", "particular", "fault", "kinship");

  private final RuleBook book;
  private final AuditTrail trail;
  private final Clock clock;

  ApprovalRuleDesk(RuleBook book, AuditTrail trail, Clock clock) {
    this.book = book;
    this.trail = trail;
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

  /** Whether the official's region is larger than a county. */
  public boolean changeableBy(Actor actor) {
    return actor.jurisdiction().digits().length() < COUNTY_DIGITS;
  }

  /**
   * Puts another rule in force; refused as FORBIDDEN to officials of a county, as INVALID without a
   * reason or with nothing to change, and as CONFLICT when it is not as it was shown any more.
   */
  public void change(
      Business business, String variant, Approval seen, Approval after, String reason, Actor by) {
    String object = "approval-rule:" + business + ":" + variant;
    if (!changeableBy(by)) {
      trail.recordRefusal(
          new AuditEntry(AuditAction.ACCESS_REFUSED, by, List.of(), null, PURPOSE, object));
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.rules.above");
    }
    String said = reason.strip();
    if (said.length() < SHORTEST || said.length() > LONGEST) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.rules.reason");
    }
    if (!variants(business).contains(variant) || after == seen) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.rules.nothing");
    }
    book.hold();
    if (inForce(business, variant) != seen) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.rules.faster");
    }
    book.change(
        new ApprovalRule.Change(
            business,
            variant,
            book.named(business, variant),
            after,
            said,
            by.account(),
            clock.instant()));
    trail.record(
        new AuditEntry(
            AuditAction.RULE_CHANGED, by, List.of(), null, PURPOSE, object + ":" + after));
  }

  /** What holds now for this variant, by its own rule or that of its kind. */
  public Approval inForce(Business business, String variant) {
    return book.named(business, variant)
        .or(() -> book.named(business, ALL))
        .orElse(Approval.ON_THE_SPOT);
  }
}
