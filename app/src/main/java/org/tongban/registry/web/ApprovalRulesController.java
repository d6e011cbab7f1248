package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.declaring.Approval;
import org.tongban.registry.declaring.ApprovalRuleDesk;
import org.tongban.ui.Pages;

/**
 * Which declaration needs whose approval, since when and by whom it was set (审批规则); one official
 * proposes another rule, a second one confirms it.
 */
@Controller
@RequestMapping("/office/approvals")
@Access(roles = Role.COUNTY_OFFICER, scope = Access.Scope.JURISDICTION)
class ApprovalRulesController {

  private static final String BACK = "redirect:/office/approvals";

  private final ApprovalRuleDesk desk;
  private final ApprovalRulesPage rules;
  private final Pages pages;

  ApprovalRulesController(ApprovalRuleDesk desk, ApprovalRulesPage rules, Pages pages) {
    this.desk = desk;
    this.rules = rules;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView show(
      @RequestParam(defaultValue = "") String rule, Actor actor, HttpServletRequest request) {
    return rules.of(RuleKey.of(rule), RuleTried.NOTHING, actor, pages.of(request));
  }

  @PostMapping
  ModelAndView propose(
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String approval,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      HttpServletRequest request) {
    RuleKey key = RuleKey.of(rule).orElseThrow(ApprovalRulesController::unreadable);
    return RuleTried.answer(
        BACK,
        () ->
            desk.propose(
                key.business(),
                key.variant(),
                Approval.named(seen).orElseThrow(ApprovalRulesController::unreadable),
                Approval.named(approval).orElseThrow(ApprovalRulesController::unreadable),
                reason,
                actor),
        problem ->
            rules.of(
                Optional.of(key),
                new RuleTried(problem, "reason", approval, reason),
                actor,
                pages.of(request)));
  }

  @PostMapping("/{id}/confirmation")
  String confirm(@PathVariable UUID id, Actor actor) {
    desk.confirm(id, actor);
    return BACK;
  }

  @PostMapping("/{id}/refusal")
  ModelAndView refuse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      HttpServletRequest request) {
    return RuleTried.answer(
        BACK,
        () -> desk.refuse(id, reason, actor),
        problem ->
            rules.of(
                Optional.empty(),
                new RuleTried(problem, "reason-" + id, "", reason),
                actor,
                pages.of(request)));
  }

  @PostMapping("/{id}/withdrawal")
  String withdraw(@PathVariable UUID id, Actor actor) {
    desk.withdraw(id, actor);
    return BACK;
  }

  private static Refusal unreadable() {
    return new Refusal(Refusal.Kind.INVALID, "registry.rules.nothing");
  }
}
