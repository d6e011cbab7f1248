package org.tongban.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.casework.Applications;
import org.tongban.casework.CaseState;
import org.tongban.casework.Tracking;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** The page of one case (办件进度), and withdrawing it. */
@Controller
class TrackerController {

  private final Applications applications;
  private final TrackerViews views;
  private final BundleViews bundles;
  private final Pages pages;

  TrackerController(
      Applications applications, TrackerViews views, BundleViews bundles, Pages pages) {
    this.applications = applications;
    this.views = views;
    this.bundles = bundles;
    this.pages = pages;
  }

  @GetMapping("/cases/{id}")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  ModelAndView show(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
    Tracking tracking = applications.track(actor, new CaseId(id));
    if (tracking.state() == CaseState.DRAFT) {
      return new ModelAndView("redirect:/apply/cases/" + id);
    }
    ModelAndView view = draw("casework/resident/tracker", request, tracking);
    bundles
        .of(actor, tracking.id(), pages.of(request))
        .ifPresent(bundle -> view.addObject("bundle", bundle));
    return view;
  }

  /** Asks once, and says what withdrawing does. */
  @GetMapping("/cases/{id}/withdrawal")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  ModelAndView ask(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
    Tracking tracking = applications.track(actor, new CaseId(id));
    return tracking.withdrawable()
        ? draw("casework/resident/withdrawal", request, tracking)
        : new ModelAndView("redirect:/cases/" + id);
  }

  @PostMapping("/cases/{id}/withdrawal")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  String withdraw(@PathVariable UUID id, @RequestParam int revision, Actor actor) {
    CaseId caseId = new CaseId(id);
    Tracking before = applications.track(actor, caseId);
    if (before.state() != CaseState.CANCELLED) {
      applications.withdraw(actor, caseId, revision);
    }
    return "redirect:/cases/" + id;
  }

  private ModelAndView draw(String template, HttpServletRequest request, Tracking tracking) {
    Page page = pages.of(request);
    ModelAndView view = new ModelAndView(template, HttpStatus.OK);
    view.addObject("page", page);
    view.addObject("view", views.of(page, tracking));
    return view;
  }
}
