package org.tongban.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Keeps a draft as fields are left, for pages with script. */
@Controller
class ApplicationAutosaveController {

  private final ApplicationDesk desk;
  private final Pages pages;
  private final Clock clock;

  ApplicationAutosaveController(ApplicationDesk desk, Pages pages, Clock clock) {
    this.desk = desk;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * What the page is told.
   *
   * @param revision to send with the next save; that of the page when nothing was kept
   * @param text for the person, in the page's language
   */
  record Answer(int revision, String text) {}

  @PostMapping("/apply/cases/{id}/steps/{number}/autosave")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  ResponseEntity<Answer> keep(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam int revision,
      Actor actor,
      HttpServletRequest request) {
    Page page = pages.of(request);
    return switch (desk.save(actor, new CaseId(id), number, revision, request::getParameter)) {
      case ApplicationDesk.Outcome.Kept kept ->
          ResponseEntity.ok(
              new Answer(
                  kept.draft().revision(),
                  page.t("casework.resident.autosaved", page.clock(clock.instant()))));
      case ApplicationDesk.Outcome.Stale _, ApplicationDesk.Outcome.Sent _ ->
          ResponseEntity.status(HttpStatus.CONFLICT)
              .body(new Answer(revision, page.t("casework.resident.autosave.stale")));
    };
  }
}
