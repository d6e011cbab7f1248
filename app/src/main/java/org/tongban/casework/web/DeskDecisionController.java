package org.tongban.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.casework.Desk;
import org.tongban.casework.Dossier;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** Decisions on a case, signed by the official who makes them. */
@Controller
class DeskDecisionController {

  private final Desk desk;
  private final DeskPages pages;
  private final DeskConflicts conflicts;

  DeskDecisionController(Desk desk, DeskPages pages, DeskConflicts conflicts) {
    this.desk = desk;
    this.pages = pages;
    this.conflicts = conflicts;
  }

  @PostMapping(DeskController.CASE + "/decision")
  @Access(
      roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER, Role.DEPARTMENT_OFFICER},
      scope = Access.Scope.JURISDICTION)
  ModelAndView decide(
      Page page,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String act,
      @RequestParam int revision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String points,
      @RequestParam(defaultValue = "0") int flags,
      @RequestParam(defaultValue = "false") boolean seen) {
    Actor actor = page.signedInActor().orElseThrow();
    CaseId caseId = new CaseId(id);
    DeskInput input = new DeskInput(act, revision, reason, points, flags, seen);
    List<DeskForm.Problem> problems = input.problems();
    if (!problems.isEmpty()) {
      return again(actor, page, caseId, HttpStatus.UNPROCESSABLE_CONTENT, input, problems, null);
    }
    try {
      desk.act(actor, caseId, input.decision());
    } catch (Refusal refusal) {
      return switch (refusal.kind()) {
        case CONFLICT -> overtaken(actor, page, caseId, input, refusal);
        case INVALID ->
            again(
                actor,
                page,
                caseId,
                HttpStatus.UNPROCESSABLE_CONTENT,
                input,
                List.of(new DeskForm.Problem("act", refusal.messageKey())),
                null);
        case FORBIDDEN, NOT_FOUND, UNAVAILABLE -> throw refusal;
      };
    }
    return done(caseId, input);
  }

  private static ModelAndView done(CaseId id, DeskInput input) {
    return new ModelAndView("redirect:/desk/cases/" + id + "?done=" + input.action());
  }

  private ModelAndView again(
      Actor actor,
      Page page,
      CaseId id,
      HttpStatus status,
      DeskInput input,
      List<DeskForm.Problem> problems,
      @Nullable DeskNotice notice) {
    return pages.dossier(
        actor,
        page,
        QueuePlace.START,
        desk.open(actor, id),
        new DeskPages.Typed(status, Optional.of(input), problems, notice));
  }

  /** A click too many leads where the first one led; otherwise somebody was faster. */
  private ModelAndView overtaken(
      Actor actor, Page page, CaseId id, DeskInput input, Refusal refusal) {
    Dossier newest = desk.open(actor, id);
    if (input.chosen().filter(act -> DeskConflicts.done(newest, actor, act)).isPresent()) {
      return done(id, input);
    }
    return pages.dossier(
        actor,
        page,
        QueuePlace.START,
        newest,
        new DeskPages.Typed(
            HttpStatus.CONFLICT,
            Optional.of(input),
            List.of(),
            conflicts.notice(newest, page, refusal)));
  }
}
