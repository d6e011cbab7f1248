package org.tongban.casework.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.casework.Desk;
import org.tongban.casework.Dossier;
import org.tongban.casework.PauseDesk;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** Stops a case's clock for a special procedure or a suspension, and starts it again. */
@Controller
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER, Role.DEPARTMENT_OFFICER},
    scope = Access.Scope.JURISDICTION)
class PauseController {

  private static final String PAUSE = DeskController.CASE + "/pause";
  private static final String RESUMPTION = DeskController.CASE + "/resumption";

  private final PauseDesk clocks;
  private final Desk desk;
  private final DeskPages pages;
  private final PauseForms forms;
  private final DeskConflicts conflicts;

  PauseController(
      PauseDesk clocks, Desk desk, DeskPages pages, PauseForms forms, DeskConflicts conflicts) {
    this.clocks = clocks;
    this.desk = desk;
    this.pages = pages;
    this.forms = forms;
    this.conflicts = conflicts;
  }

  /** Where the forms' addresses lead when they are opened again. */
  @GetMapping({PAUSE, RESUMPTION})
  String back(@PathVariable UUID id) {
    return "redirect:/desk/cases/" + id;
  }

  @PostMapping(PAUSE)
  ModelAndView stop(
      Page page,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam int revision,
      @RequestParam(defaultValue = "") String procedure,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String until) {
    CaseId caseId = new CaseId(id);
    PauseForm.Typed typed = new PauseForm.Typed(procedure, reason.replace("\r\n", "\n"), until);
    return after(
        page,
        actor,
        caseId,
        typed,
        () -> {
          PauseDesk.Stop asked = new PauseDesk.Stop(procedure, typed.reason(), day(until));
          clocks.stop(actor, caseId, revision, asked);
        });
  }

  @PostMapping(RESUMPTION)
  ModelAndView resume(Page page, Actor actor, @PathVariable UUID id, @RequestParam int revision) {
    CaseId caseId = new CaseId(id);
    return after(
        page, actor, caseId, PauseForm.Typed.NOTHING, () -> clocks.resume(actor, caseId, revision));
  }

  private ModelAndView after(
      Page page, Actor actor, CaseId id, PauseForm.Typed typed, Runnable act) {
    try {
      act.run();
      return new ModelAndView("redirect:/desk/cases/" + id + "#clock");
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
        throw refused;
      }
      return again(page, actor, id, typed, refused);
    }
  }

  private ModelAndView again(
      Page page, Actor actor, CaseId id, PauseForm.Typed typed, Refusal refused) {
    boolean invalid = refused.kind() == Refusal.Kind.INVALID;
    Dossier newest = desk.open(actor, id);
    ModelAndView view =
        pages.dossier(
            actor,
            page,
            QueuePlace.START,
            newest,
            new DeskPages.Typed(
                invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT,
                Optional.empty(),
                List.of(),
                invalid ? null : conflicts.notice(newest, page, refused)));
    view.addObject(
        "pause", forms.of(actor, newest, page, typed, invalid ? refused.messageKey() : ""));
    return view;
  }

  private static @Nullable LocalDate day(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException _) {
      throw new Refusal(Refusal.Kind.INVALID, "casework.pause.until.form");
    }
  }
}
