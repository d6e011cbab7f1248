package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.AsOf;
import org.tongban.registry.Person;
import org.tongban.registry.Register;
import org.tongban.registry.RegisterAccess;
import org.tongban.registry.Timeline;
import org.tongban.registry.documents.HeldPaper;
import org.tongban.registry.documents.HeldPapers;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Persons at the desk: shown masked, in full for sixty seconds with a reason. */
@Controller
@RequestMapping("/desk/persons")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class PersonController {

  /** Why an official looks somebody up or needs a value in full; recorded as it stands. */
  static final List<String> REASONS =
      List.of(
          "registry.reason.document",
          "registry.reason.counterpart",
          "registry.reason.correction",
          "registry.reason.visit");

  private static final int SHOWN_SECONDS = 60;

  private final RegisterAccess access;
  private final Register register;
  private final Timeline timeline;
  private final RelativeView.Views relatives;
  private final HeldPapers papers;
  private final Pages pages;
  private final Days days;

  PersonController(
      RegisterAccess access,
      Register register,
      Timeline timeline,
      RelativeView.Views relatives,
      HeldPapers papers,
      Pages pages,
      Days days) {
    this.access = access;
    this.register = register;
    this.timeline = timeline;
    this.relatives = relatives;
    this.papers = papers;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping("/{id}")
  String show(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String known,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    AsOf asOf = days.asOf(on, known);
    Person person = access.person(actor, new PersonId(id), asOf);
    return showing(person, asOf, false, actor, pages.of(request), model);
  }

  @PostMapping("/{id}/unmask")
  String unmask(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!REASONS.contains(reason)) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.search.purpose");
    }
    AsOf now = AsOf.on(days.today());
    Person person = access.unmasked(actor, new PersonId(id), now, reason);
    response.setHeader("Refresh", SHOWN_SECONDS + "; url=/desk/persons/" + id);
    return showing(person, now, true, actor, pages.of(request), model);
  }

  private String showing(
      Person person, AsOf asOf, boolean full, Actor actor, Page page, Model model) {
    model.addAttribute("person", PersonView.of(person, page, asOf.valid(), full));
    model.addAttribute("on", asOf.valid().toString());
    model.addAttribute("past", asOf.known() != null || !asOf.valid().equals(days.today()));
    model.addAttribute("full", full);
    model.addAttribute("locked", register.lockedBy(person.id()).isPresent());
    model.addAttribute("reasons", REASONS);
    List<RelativeView> ties = relatives.of(person.id(), asOf.valid(), actor, page);
    List<HeldPaper> held = papers.of(person.id(), days.today());
    model.addAttribute("relatives", ties);
    model.addAttribute("papers", PaperView.of(held, page));
    model.addAttribute(
        "moments",
        timeline.of(actor, person.id()).stream()
            .map(moment -> MomentView.of(moment, page, full))
            .toList());
    boolean here = person.registration().filter(at -> actor.covers(at.community())).isPresent();
    model.addAttribute(
        "offers",
        Offers.of(
            person,
            ties.stream().anyMatch(RelativeView::spouse),
            holds(held, "ID_CARD"),
            holds(held, "RESIDENCE_PERMIT"),
            here));
    return "registry/person";
  }

  private static boolean holds(List<HeldPaper> held, String kind) {
    return held.stream()
        .anyMatch(paper -> paper.kind().equals(kind) && paper.state() == HeldPaper.State.VALID);
  }
}
