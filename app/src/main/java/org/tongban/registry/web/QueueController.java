package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.Change;
import org.tongban.registry.Preview;
import org.tongban.registry.changes.ChangeRows;
import org.tongban.registry.declaring.Declared;
import org.tongban.registry.declaring.Declaring;
import org.tongban.registry.declaring.Status;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** What waits for a second official, and one declaration with what it would change. */
@Controller
@RequestMapping("/desk/declarations")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class QueueController {

  private static final String STALE = "registry.desk.stale";

  private final Declaring declaring;
  private final DeclaredViews views;
  private final DeclaredFacts facts;
  private final ChangeRows changes;
  private final Pages pages;
  private final Days days;

  QueueController(
      Declaring declaring,
      DeclaredViews views,
      DeclaredFacts facts,
      ChangeRows changes,
      Pages pages,
      Days days) {
    this.declaring = declaring;
    this.views = views;
    this.facts = facts;
    this.changes = changes;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping
  String queue(Actor actor, HttpServletRequest request, Model model) {
    Page page = pages.of(request);
    model.addAttribute("waiting", views.of(declaring.waiting(actor), actor, page));
    model.addAttribute("own", views.of(declaring.own(actor), actor, page));
    return "registry/declaring/queue";
  }

  @GetMapping("/{id}")
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean stale,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    return shown(id, stale ? STALE : "", actor, pages.of(request), model);
  }

  @PostMapping("/{id}/approval")
  String approve(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String seen,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    try {
      declaring.approve(id, seen, actor, days.today());
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.CONFLICT || refusal.kind() == Refusal.Kind.INVALID) {
        return shown(id, refusal.messageKey(), actor, pages.of(request), model);
      }
      throw refusal;
    }
    return "redirect:/desk/declarations/" + id;
  }

  @PostMapping("/{id}/refusal")
  String refuse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    try {
      String said = reason.length() <= 400 ? reason : reason.substring(0, 400);
      declaring.refuse(id, said, wouldChange(id, actor), actor);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.INVALID) {
        return shown(id, refusal.messageKey(), actor, pages.of(request), model);
      }
      throw refusal;
    }
    return "redirect:/desk/declarations/" + id;
  }

  @PostMapping("/{id}/withdrawal")
  String withdraw(@PathVariable UUID id, Actor actor) {
    declaring.withdraw(id, wouldChange(id, actor), actor);
    return "redirect:/desk/declarations/" + id;
  }

  /** By itself and before the decision: a register that stands against it must not undo that. */
  private List<Change> wouldChange(UUID id, Actor actor) {
    Declared declared = declaring.show(id, actor);
    if (declared.status() != Status.WAITING || declared.business().isEmpty()) {
      return List.of();
    }
    try {
      return declaring.preview(declared, actor, days.today()).changes();
    } catch (Refusal _) {
      return List.of();
    }
  }

  private String shown(UUID id, String problem, Actor actor, Page page, Model model) {
    Declared declared = declaring.show(id, actor);
    boolean waits = declared.status() == Status.WAITING;
    model.addAttribute("one", views.of(List.of(declared), actor, page).getFirst());
    model.addAttribute("problem", problem);
    model.addAttribute("mayDecide", waits && declared.level().heldBy(actor, declared.office()));
    model.addAttribute("facts", facts.of(declared, actor, page));
    model.addAttribute("rows", changes.of(declared.changes(), actor, page));
    model.addAttribute("seen", "");
    model.addAttribute("against", "");
    if (waits && declared.business().isPresent()) {
      try {
        Preview preview = declaring.preview(declared, actor, days.today());
        model.addAttribute("rows", changes.of(preview.changes(), actor, page));
        model.addAttribute("seen", Declaring.digest(preview));
      } catch (Refusal refusal) {
        model.addAttribute("against", refusal.messageKey());
      }
    }
    return "registry/declaring/one";
  }
}
