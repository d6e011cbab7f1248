package org.tongban.registry.web;

import java.util.List;
import org.tongban.registry.declaring.Approval;
import org.tongban.registry.declaring.ApprovalRuleDesk;
import org.tongban.registry.declaring.Business;
import org.tongban.ui.Page;

/**
 * The rule that is being changed, as it stands.
 *
 * @param seen how it was when the page was drawn
 */
public record RuleChange(
    String key, String business, String variant, String seen, List<FormField.Option> approvals) {

  static RuleChange of(Business business, String variant, Approval now, Page page) {
    return new RuleChange(
        ApprovalRuleDesk.key(business, variant),
        RuleRow.business(business, page),
        RuleRow.variant(business, variant, page),
        now.name(),
        List.of(Approval.values()).stream()
            .map(one -> new FormField.Option(one.name(), RuleRow.approval(one, page)))
            .toList());
  }
}
