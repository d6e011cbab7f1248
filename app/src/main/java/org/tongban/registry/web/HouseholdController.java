package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.Role;
import org.tongban.registry.AsOf;
import org.tongban.registry.DwellingId;
import org.tongban.registry.Household;
import org.tongban.registry.HouseholdFile;
import org.tongban.registry.HouseholdFiles;
import org.tongban.registry.RegisterAccess;
import org.tongban.registry.documents.HeldPaper;
import org.tongban.registry.documents.HeldPapers;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Households at the desk: the book on any day, and in print. */
@Controller
@RequestMapping("/desk/households")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class HouseholdController {

  private final RegisterAccess access;
  private final BookPrint print;
  private final HouseholdFiles files;
  private final HeldPapers papers;
  private final Pages pages;
  private final Days days;

  HouseholdController(
      RegisterAccess access,
      BookPrint print,
      HouseholdFiles files,
      HeldPapers papers,
      Pages pages,
      Days days) {
    this.access = access;
    this.print = print;
    this.files = files;
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
    HouseholdFile file = files.of(actor, new HouseholdId(id), asOf);
    Household household = file.household();
    Page page = pages.of(request);
    model.addAttribute("household", HouseholdView.of(household, page, asOf.valid(), false));
    List<HeldPaper> held = papers.of(household.id(), days.today());
    boolean current = held.stream().anyMatch(paper -> paper.state() == HeldPaper.State.VALID);
    model.addAttribute("papers", PaperView.of(held, page));
    model.addAttribute("offers", Offers.of(household, current, file.headChanged()));
    model.addAttribute(
        "dwelling", Optional.ofNullable(household.dwelling()).map(DwellingId::toString).orElse(""));
    model.addAttribute(
        "versions",
        file.versions().stream().map(version -> VersionView.of(version, page)).toList());
    model.addAttribute("on", asOf.valid().toString());
    model.addAttribute("past", asOf.known() != null || !asOf.valid().equals(days.today()));
    return "registry/household";
  }

  @GetMapping("/{id}/book.pdf")
  ResponseEntity<byte[]> book(@PathVariable UUID id, Actor actor) {
    return print.answer(access.book(actor, new HouseholdId(id), AsOf.on(days.today())));
  }
}
