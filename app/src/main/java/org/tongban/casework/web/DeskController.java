package org.tongban.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.casework.Desk;
import org.tongban.casework.DeskAction;
import org.tongban.casework.Dossier;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** The officials' queue and cases. */
@Controller
class DeskController {

  static final String CASE = "/desk/cases/{id}";
  private static final int NUMBER = 40;

  private final Desk desk;
  private final DeskPages pages;

  DeskController(Desk desk, DeskPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/desk")
  @Access(
      roles = {
        Role.WINDOW_OFFICER,
        Role.COUNTY_OFFICER,
        Role.DEPARTMENT_OFFICER,
        Role.AUDITOR,
        Role.ADMINISTRATOR,
        Role.ITEM_EDITOR
      },
      scope = Access.Scope.JURISDICTION)
  ModelAndView queue(
      Page page,
      @RequestParam(defaultValue = "") String light,
      @RequestParam(defaultValue = "0") int from) {
    Actor actor = page.signedInActor().orElseThrow();
    if (actor.is(Role.AUDITOR)) {
      return new ModelAndView("redirect:/audit");
    }
    if (actor.is(Role.ADMINISTRATOR)) {
      return new ModelAndView("redirect:/admin");
    }
    if (actor.roles().equals(Set.of(Role.ITEM_EDITOR))) {
      return new ModelAndView("redirect:/office/items");
    }
    return pages.home(actor, page, QueuePlace.asked(light, from), null, HttpStatus.OK);
  }

  @GetMapping("/desk/cases")
  @Access(
      roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER, Role.DEPARTMENT_OFFICER},
      scope = Access.Scope.JURISDICTION)
  ModelAndView search(Page page, @RequestParam(defaultValue = "") String number) {
    Actor actor = page.signedInActor().orElseThrow();
    String wanted = number.strip();
    Optional<CaseId> found =
        wanted.isEmpty() || wanted.length() > NUMBER ? Optional.empty() : desk.find(actor, wanted);
    return found
        .map(id -> new ModelAndView("redirect:/desk/cases/" + id))
        .orElseGet(
            () -> pages.home(actor, page, QueuePlace.START, missing(page), HttpStatus.NOT_FOUND));
  }

  private static DeskNotice missing(Page page) {
    return new DeskNotice(
        DeskNotice.Kind.REFUSED,
        page.t("desk.search.missing"),
        List.of(page.t("desk.search.missing.next")));
  }

  @GetMapping(CASE)
  @Access(
      roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER, Role.DEPARTMENT_OFFICER},
      scope = Access.Scope.JURISDICTION)
  ModelAndView open(
      Page page,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String light,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(required = false) @Nullable DeskAction done) {
    Actor actor = page.signedInActor().orElseThrow();
    Dossier dossier = desk.open(actor, new CaseId(id));
    return pages.dossier(
        actor,
        page,
        QueuePlace.asked(light, from),
        dossier,
        DeskPages.Typed.nothing(done == null ? null : pages.done(dossier, done, page)));
  }

  /** Where a page that was sent lands when its address is opened again. */
  @GetMapping({CASE + "/decision", CASE + "/full"})
  @Access(
      roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER, Role.DEPARTMENT_OFFICER},
      scope = Access.Scope.JURISDICTION)
  String back(@PathVariable UUID id) {
    return "redirect:/desk/cases/" + id;
  }
}
