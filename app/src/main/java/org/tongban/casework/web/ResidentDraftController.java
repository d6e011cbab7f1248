package org.tongban.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.casework.Applications;
import org.tongban.casework.CaseState;
import org.tongban.casework.Draft;
import org.tongban.casework.Tracking;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Goes on with a draft (草稿), or throws it away after asking once. */
@Controller
class ResidentDraftController {

  private final Applications applications;
  private final ApplicationDesk desk;
  private final TrackerViews views;
  private final Pages pages;

  ResidentDraftController(
      Applications applications, ApplicationDesk desk, TrackerViews views, Pages pages) {
    this.applications = applications;
    this.desk = desk;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/apply/cases/{id}")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  String goOn(@PathVariable UUID id, Actor actor) {
    Draft draft = desk.draft(actor, new CaseId(id));
    int total = desk.item(draft, 1).steps().size();
    return "redirect:/apply/cases/" + id + "/steps/" + Math.min(draft.step() + 1, total);
  }

  @GetMapping("/cases/{id}/deletion")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  String ask(@PathVariable UUID id, Actor actor, HttpServletRequest request, Model model) {
    Draft draft = desk.draft(actor, new CaseId(id));
    if (draft.state() != CaseState.DRAFT) {
      return "redirect:/cases/" + id;
    }
    Page page = pages.of(request);
    model.addAttribute("page", page);
    model.addAttribute("draft", draft);
    model.addAttribute("item", views.name(page, draft.item()));
    return "casework/resident/deletion";
  }

  @PostMapping("/cases/{id}/deletion")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  String delete(@PathVariable UUID id, @RequestParam int revision, Actor actor) {
    CaseId caseId = new CaseId(id);
    Tracking before = applications.track(actor, caseId);
    if (before.state() != CaseState.DRAFT && before.state() != CaseState.CANCELLED) {
      return "redirect:/cases/" + id;
    }
    if (before.state() == CaseState.DRAFT) {
      applications.withdraw(actor, caseId, revision);
    }
    return "redirect:/cases?deleted";
  }
}
