package org.tongban.registry.web;

import java.util.Map;
import org.tongban.kernel.AccountId;
import org.tongban.registry.declaring.Approval;
import org.tongban.registry.declaring.ApprovalRule;
import org.tongban.registry.declaring.ApprovalRuleDesk;
import org.tongban.registry.declaring.Business;
import org.tongban.ui.Page;

/** A rule of approval, or a change of one, in words. */
public record RuleRow(
    String key,
    String business,
    String variant,
    String before,
    String approval,
    String since,
    String by,
    String reason) {

  static RuleRow of(ApprovalRule rule, Map<AccountId, String> names, Page page) {
    return new RuleRow(
        ApprovalRuleDesk.key(rule.business(), rule.variant()),
        business(rule.business(), page),
        variant(rule.business(), rule.variant(), page),
        "",
        approval(rule.approval(), page),
        page.exactly(rule.since()),
        rule.by()
            .map(by -> ProposalView.both(by, rule.confirmedBy(), names, page))
            .orElse(page.t("registry.rules.first")),
        rule.reason());
  }

  static RuleRow of(ApprovalRule.Change change, Map<AccountId, String> names, Page page) {
    return new RuleRow(
        ApprovalRuleDesk.key(change.business(), change.variant()),
        business(change.business(), page),
        variant(change.business(), change.variant(), page),
        change.before().map(one -> approval(one, page)).orElse(page.t("registry.rules.unnamed")),
        approval(change.after(), page),
        page.exactly(change.at()),
        ProposalView.both(change.by(), change.confirmedBy(), names, page),
        change.reason());
  }

  /** What the rule is about in one line. */
  static String title(Business business, String variant, Page page) {
    return business(business, page) + " · " + variant(business, variant, page);
  }

  static String business(Business business, Page page) {
    return page.t("registry.desk.business." + business.name());
  }

  /** The variant in the words of the form that offers it. */
  static String variant(Business business, String variant, Page page) {
    if (variant.equals(ApprovalRuleDesk.ALL)) {
      return page.t(
          ApprovalRuleDesk.variants(business).size() == 1
              ? "registry.rules.every"
              : "registry.rules.others");
    }
    return business.fields().stream()
        .filter(field -> field.options().codes().contains(variant))
        .findFirst()
        .map(field -> page.tOr(field.options().words() + "." + variant, variant))
        .orElse(variant);
  }

  static String approval(Approval approval, Page page) {
    return page.t("registry.rules.approval." + approval.name());
  }
}
