package org.tongban.registry.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.audit.OfficialNames;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.registry.declaring.Approval;
import org.tongban.registry.declaring.ApprovalRule;
import org.tongban.registry.declaring.ApprovalRuleDesk;
import org.tongban.registry.declaring.Business;
import org.tongban.registry.proposing.RuleProposal;
import org.tongban.ui.Page;

/** Draws the rules of approval, what waits for a second official, and the changes (审批规则页). */
@Component
class ApprovalRulesPage {

  private final ApprovalRuleDesk desk;
  private final ObjectProvider<OfficialNames> officials;

  ApprovalRulesPage(ApprovalRuleDesk desk, ObjectProvider<OfficialNames> officials) {
    this.desk = desk;
    this.officials = officials;
  }

  ModelAndView of(Optional<RuleKey> key, RuleTried tried, Actor actor, Page page) {
    List<ApprovalRule> rules = desk.rules();
    List<ApprovalRule.Change> changes = desk.changes();
    List<RuleProposal> waiting = desk.waiting();
    List<RuleProposal> dropped = desk.dropped();
    Map<AccountId, String> names = names(rules, changes, waiting, dropped);
    boolean changeable = desk.changeableBy(actor);
    ModelAndView shown = new ModelAndView("registry/approvals");
    shown.addObject("rules", rules.stream().map(rule -> RuleRow.of(rule, names, page)).toList());
    shown.addObject(
        "changes", changes.stream().map(change -> RuleRow.of(change, names, page)).toList());
    shown.addObject(
        "waiting", ProposalView.list(waiting, one -> words(one, page), names, actor, page));
    shown.addObject(
        "dropped", ProposalView.list(dropped, one -> words(one, page), names, actor, page));
    shown.addObject("changeable", changeable);
    shown.addObject("choices", changeable ? choices(page) : List.of());
    shown.addObject("change", key.filter(_ -> changeable).map(one -> change(one, page)));
    shown.addObject("tried", tried);
    shown.setStatus(tried.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }

  private RuleChange change(RuleKey key, Page page) {
    return RuleChange.of(
        key.business(), key.variant(), desk.inForce(key.business(), key.variant()), page);
  }

  private static ProposalView.Words words(RuleProposal proposal, Page page) {
    return new ProposalView.Words(
        RuleKey.of(proposal.rule())
            .map(key -> RuleRow.title(key.business(), key.variant(), page))
            .orElse(proposal.rule()),
        RuleRow.approval(Approval.valueOf(proposal.before()), page),
        RuleRow.approval(Approval.valueOf(proposal.after()), page));
  }

  private Map<AccountId, String> names(
      List<ApprovalRule> rules,
      List<ApprovalRule.Change> changes,
      List<RuleProposal> waiting,
      List<RuleProposal> dropped) {
    Set<AccountId> accounts =
        Stream.of(
                rules.stream()
                    .flatMap(
                        rule -> Stream.concat(rule.by().stream(), rule.confirmedBy().stream())),
                changes.stream()
                    .flatMap(one -> Stream.concat(Stream.of(one.by()), one.confirmedBy().stream())),
                ProposalView.accounts(waiting).stream(),
                ProposalView.accounts(dropped).stream())
            .flatMap(some -> some)
            .collect(Collectors.toSet());
    return officials.stream().findFirst().map(named -> named.names(accounts)).orElse(Map.of());
  }

  /** Everything a rule can be about. */
  private static List<FormField.Option> choices(Page page) {
    return Stream.of(Business.values())
        .flatMap(business ->
            ApprovalRuleDesk.variants(business).stream()
                .map(variant ->
                    new FormField.Option(
                        ApprovalRuleDesk.key(business, variant),
                        RuleRow.title(business, variant, page))))
        .toList();
  }
}
