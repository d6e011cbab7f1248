package org.tongban.registry.suspicion.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.tongban.registry.suspicion.RuleDesk;
import org.tongban.registry.suspicion.SuspicionKind;
import org.tongban.registry.web.RuleTried;
import org.tongban.ui.Pages;

/** What the rules of suspicion look for, their thresholds, and changes by two officials (疑点规则). */
@Controller
@RequestMapping("/office/suspicions/rules")
@Access(roles = Role.COUNTY_OFFICER, scope = Access.Scope.JURISDICTION)
class SuspicionRulesController {

  private static final String BACK = "redirect:/office/suspicions/rules";

  private final RuleDesk desk;
  private final SuspicionRulesPage rules;
  private final Pages pages;

  SuspicionRulesController(RuleDesk desk, SuspicionRulesPage rules, Pages pages) {
    this.desk = desk;
    this.rules = rules;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView show(Actor actor, HttpServletRequest request) {
    return rules.of(RuleTried.NOTHING, actor, pages.of(request));
  }

  @PostMapping
  ModelAndView propose(
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      HttpServletRequest request) {
    return RuleTried.answer(
        BACK,
        () -> desk.propose(kind(rule), name, number(value), reason, actor),
        problem ->
            rules.of(
                new RuleTried(problem, rule + "-" + name, value, reason),
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
            rules.of(new RuleTried(problem, "reason-" + id, "", reason), actor, pages.of(request)));
  }

  @PostMapping("/{id}/withdrawal")
  String withdraw(@PathVariable UUID id, Actor actor) {
    desk.withdraw(id, actor);
    return BACK;
  }

  private static SuspicionKind kind(String name) {
    try {
      return SuspicionKind.valueOf(name);
    } catch (IllegalArgumentException _) {
      throw unreadable();
    }
  }

  private static double number(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException _) {
      throw unreadable();
    }
  }

  private static Refusal unreadable() {
    return new Refusal(Refusal.Kind.INVALID, "suspicion.setting");
  }
}
