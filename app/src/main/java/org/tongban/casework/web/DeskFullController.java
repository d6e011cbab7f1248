package org.tongban.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** Shows what is masked, for a reason that is recorded and that the person can read. */
@Controller
class DeskFullController {

  private static final Set<String> REASONS = Set.of("compare", "origin", "asked", "other");
  private static final int LONGEST = 80;

  private final Desk desk;
  private final DeskPages pages;

  DeskFullController(Desk desk, DeskPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @PostMapping(DeskController.CASE + "/full")
  @Access(
      roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER, Role.DEPARTMENT_OFFICER},
      scope = Access.Scope.JURISDICTION)
  ModelAndView full(
      Page page,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String note) {
    Actor actor = page.signedInActor().orElseThrow();
    CaseId caseId = new CaseId(id);
    String words = note.strip();
    boolean enough =
        REASONS.contains(why)
            && words.length() <= LONGEST
            && words.chars().noneMatch(Character::isISOControl)
            && !(why.equals("other") && words.isEmpty());
    if (!enough) {
      DeskNotice notice =
          new DeskNotice(
              DeskNotice.Kind.REFUSED,
              page.t("desk.full.missing"),
              List.of(page.t("desk.full.missing.next", LONGEST)));
      return page(actor, page, desk.open(actor, caseId), HttpStatus.UNPROCESSABLE_CONTENT, notice);
    }
    String chosen = page.t("desk.full.reason." + why);
    String reason = words.isEmpty() ? chosen : chosen + page.t("desk.full.joint") + words;
    Dossier dossier = desk.openUnmasked(actor, caseId, reason);
    DeskNotice notice =
        new DeskNotice(
            DeskNotice.Kind.DONE, page.t("desk.full.open"), List.of(page.t("desk.full.open.next")));
    return page(actor, page, dossier, HttpStatus.OK, notice);
  }

  private ModelAndView page(
      Actor actor, Page page, Dossier dossier, HttpStatus status, DeskNotice notice) {
    return pages.dossier(
        actor,
        page,
        QueuePlace.START,
        dossier,
        new DeskPages.Typed(status, Optional.empty(), List.of(), notice));
  }
}
