package org.tongban.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.casework.Draft;
import org.tongban.items.ItemPackage;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** The steps of an application (填写): one page each, the last one checks and sends. */
@Controller
class ApplicationStepController {

  private final ApplicationDesk desk;
  private final ApplicationSteps steps;
  private final Pages pages;

  ApplicationStepController(ApplicationDesk desk, ApplicationSteps steps, Pages pages) {
    this.desk = desk;
    this.steps = steps;
    this.pages = pages;
  }

  @GetMapping("/apply/cases/{id}/steps/{number}")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  ModelAndView show(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String check,
      Actor actor,
      HttpServletRequest request) {
    CaseId caseId = new CaseId(id);
    Draft draft;
    try {
      draft = desk.draft(actor, caseId);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.CONFLICT) {
        return new ModelAndView("redirect:/cases/" + id);
      }
      throw refusal;
    }
    ItemPackage item = desk.item(draft, number);
    if (number > draft.step() + 1) {
      return new ModelAndView("redirect:" + path(draft, item));
    }
    Page page = pages.of(request);
    return draw(page, steps.saved(page, item, draft, number, check != null), HttpStatus.OK);
  }

  @PostMapping("/apply/cases/{id}/steps/{number}")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  ModelAndView save(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam int revision,
      @RequestParam(required = false) @Nullable String check,
      @RequestParam(required = false) @Nullable String leave,
      Actor actor,
      HttpServletRequest request) {
    Page page = pages.of(request);
    return switch (desk.save(actor, new CaseId(id), number, revision, request::getParameter)) {
      case ApplicationDesk.Outcome.Sent() -> new ModelAndView("redirect:/cases/" + id);
      case ApplicationDesk.Outcome.Stale stale ->
          draw(
              page,
              steps.stale(
                  page, stale.item(), stale.newest(), number, check != null, stale.answers()),
              HttpStatus.CONFLICT);
      case ApplicationDesk.Outcome.Kept kept
          when leave != null && kept.answers().refused().isEmpty() ->
          new ModelAndView("redirect:/cases?kept");
      case ApplicationDesk.Outcome.Kept kept when !kept.complete() ->
          draw(
              page,
              steps.mending(page, kept.item(), kept.draft(), number, check != null, kept.answers()),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case ApplicationDesk.Outcome.Kept kept -> onwards(actor, kept, number, check != null);
    };
  }

  private ModelAndView onwards(
      Actor actor, ApplicationDesk.Outcome.Kept kept, int number, boolean check) {
    Draft draft = kept.draft();
    int total = kept.item().steps().size();
    if (number < total) {
      int next = check ? total : number + 1;
      return new ModelAndView("redirect:/apply/cases/" + draft.id() + "/steps/" + next);
    }
    return desk.send(actor, draft)
        ? new ModelAndView("redirect:/cases/" + draft.id())
        : new ModelAndView("redirect:" + path(desk.draft(actor, draft.id()), kept.item()));
  }

  private static String path(Draft draft, ItemPackage item) {
    int number = Math.min(draft.step() + 1, item.steps().size());
    return "/apply/cases/" + draft.id() + "/steps/" + number;
  }

  private static ModelAndView draw(Page page, ApplicationStepView step, HttpStatus status) {
    ModelAndView view = new ModelAndView("casework/resident/step", status);
    view.addObject("page", page);
    view.addObject("step", step);
    return view;
  }
}
