package org.tongban.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.audit.AuditAction;
import org.tongban.audit.OfficialNames;
import org.tongban.audit.Tracing;
import org.tongban.audit.TrailPage;
import org.tongban.kernel.Access;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** The auditor's pages: who saw this person and why, what did this official see. */
@Controller
@Access(roles = Role.AUDITOR, scope = Access.Scope.JURISDICTION)
class AuditController {

  private static final int CHECKED = 10_000;

  private final Tracing tracing;
  private final Lines lines;
  private final Pages pages;
  private final Clock clock;
  private final ObjectProvider<OfficialNames> officials;

  AuditController(
      Tracing tracing,
      Lines lines,
      Pages pages,
      Clock clock,
      ObjectProvider<OfficialNames> officials) {
    this.tracing = tracing;
    this.lines = lines;
    this.pages = pages;
    this.clock = clock;
    this.officials = officials;
  }

  @GetMapping("/audit")
  String overview(Actor actor, Model model) {
    model.addAttribute("state", tracing.state(actor));
    return "audit/overview";
  }

  @PostMapping("/audit/check")
  String check(Actor actor, Model model) {
    model.addAttribute("report", tracing.check(actor, CHECKED));
    return overview(actor, model);
  }

  /** By POST, because a citizen number must not stand in an address. */
  @PostMapping("/audit/person")
  String person(Actor actor, @RequestParam String who) {
    String typed = who.strip();
    Optional<PersonId> found =
        Lines.isId(typed)
            ? Optional.of(PersonId.of(typed))
            : CitizenNumber.parse(typed).flatMap(number -> tracing.subject(actor, number));
    PersonId person =
        found.orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "audit.problem.person"));
    return "redirect:/audit/entries?person=" + person;
  }

  @PostMapping("/audit/official")
  String official(Actor actor, @RequestParam String who) {
    String typed = who.strip();
    OfficialNames known = officials.getIfAvailable();
    List<AccountId> found =
        Lines.isId(typed)
            ? List.of(AccountId.of(typed))
            : known == null ? List.of() : known.named(typed, actor);
    if (found.size() != 1) {
      throw new Refusal(Refusal.Kind.INVALID, "audit.problem.official");
    }
    return "redirect:/audit/entries?account=" + found.getFirst();
  }

  @GetMapping("/audit/entries")
  String entries(
      Actor actor, @ModelAttribute Filter filter, HttpServletRequest request, Model model) {
    Page page = pages.of(request);
    TrailPage found = tracing.search(actor, filter.query(LocalDate.now(clock.withZone(Page.ZONE))));
    model.addAttribute("filter", filter);
    model.addAttribute("actions", AuditAction.values());
    model.addAttribute("lines", lines.of(found.entries(), page));
    model.addAttribute("next", found.next().map(filter::linkTo).orElse(""));
    return "audit/entries";
  }

  @GetMapping("/audit/entries/{id}")
  String entry(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    Tracing.Detail detail = tracing.entry(actor, id);
    model.addAttribute("detail", detail);
    model.addAttribute("line", lines.of(List.of(detail.entry()), pages.of(request)).getFirst());
    return "audit/entry";
  }
}
