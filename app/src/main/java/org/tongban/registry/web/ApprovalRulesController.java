package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.audit.OfficialNames;
import org.tongban.kernel.Access;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.declaring.Approval;
import org.tongban.registry.declaring.ApprovalRule;
import org.tongban.registry.declaring.ApprovalRuleDesk;
import org.tongban.registry.declaring.Business;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Which declaration needs whose approval, since when and by whom it was set (审批规则). */
@Controller
@RequestMapping("/office/approvals")
@Access(roles = Role.COUNTY_OFFICER, scope = Access.Scope.JURISDICTION)
class ApprovalRulesController {

  private final ApprovalRuleDesk desk;
  private final ObjectProvider<OfficialNames> officials;
  private final Pages pages;

  ApprovalRulesController(
      ApprovalRuleDesk desk, ObjectProvider<OfficialNames> officials, Pages pages) {
    this.desk = desk;
    this.officials = officials;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView show(
      @RequestParam(defaultValue = "") String rule, Actor actor, HttpServletRequest request) {
    return page(Key.of(rule), "", "", actor, pages.of(request));
  }

  @PostMapping
  ModelAndView change(
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String approval,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      HttpServletRequest request) {
    Key key = Key.of(rule).orElseThrow(ApprovalRulesController::unreadable);
    try {
      desk.change(
          key.business(),
          key.variant(),
          Approval.named(seen).orElseThrow(ApprovalRulesController::unreadable),
          Approval.named(approval).orElseThrow(ApprovalRulesController::unreadable),
          reason,
          actor);
      return new ModelAndView("redirect:/office/approvals");
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      return page(Optional.of(key), refusal.messageKey(), reason, actor, pages.of(request));
    }
  }

  private ModelAndView page(
      Optional<Key> key, String problem, String reason, Actor actor, Page page) {
    List<ApprovalRule> rules = desk.rules();
    List<ApprovalRule.Change> changes = desk.changes();
    Map<AccountId, String> names = names(rules, changes);
    boolean changeable = desk.changeableBy(actor);
    ModelAndView shown = new ModelAndView("registry/approvals");
    shown.addObject("rules", rules.stream().map(rule -> RuleRow.of(rule, names, page)).toList());
    shown.addObject(
        "changes", changes.stream().map(change -> RuleRow.of(change, names, page)).toList());
    shown.addObject("changeable", changeable);
    shown.addObject("choices", changeable ? choices(page) : List.of());
    shown.addObject(
        "change",
        key.filter(_ -> changeable)
            .map(one ->
                RuleChange.of(
                    one.business(),
                    one.variant(),
                    desk.inForce(one.business(), one.variant()),
                    page)));
    shown.addObject("problem", problem);
    shown.addObject("reason", reason);
    shown.setStatus(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }

  private Map<AccountId, String> names(
      List<ApprovalRule> rules, List<ApprovalRule.Change> changes) {
    Set<AccountId> accounts =
        Stream.concat(
                rules.stream().flatMap(rule -> rule.by().stream()),
                changes.stream().map(ApprovalRule.Change::by))
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
                        RuleRow.key(business, variant),
                        RuleRow.business(business, page)
                            + " · "
                            + RuleRow.variant(business, variant, page))))
        .toList();
  }

  private static Refusal unreadable() {
    return new Refusal(Refusal.Kind.INVALID, "registry.rules.nothing");
  }

  /** What a rule is about, as an address names it. */
  private record Key(Business business, String variant) {

    static Optional<Key> of(String text) {
      return Stream.of(Business.values())
          .flatMap(business ->
              ApprovalRuleDesk.variants(business).stream()
                  .filter(variant -> RuleRow.key(business, variant).equals(text))
                  .map(variant -> new Key(business, variant)))
          .findFirst();
    }
  }
}
