package org.tongban.registry.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.registry.declaring.ApprovalRuleDesk;
import org.tongban.registry.declaring.Business;

/** What a rule of approval is about, as an address names it (审批规则标识). */
record RuleKey(Business business, String variant) {

  /** Empty for what no rule can be about. */
  static Optional<RuleKey> of(String text) {
    return Stream.of(Business.values())
        .flatMap(business ->
            ApprovalRuleDesk.variants(business).stream()
                .filter(variant -> ApprovalRuleDesk.key(business, variant).equals(text))
                .map(variant -> new RuleKey(business, variant)))
        .findFirst();
  }
}
