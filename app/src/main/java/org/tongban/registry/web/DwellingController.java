package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.registry.AsOf;
import org.tongban.registry.Residents;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Dwellings at the desk: who was registered at an address on a day. */
@Controller
@RequestMapping("/desk/dwellings")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class DwellingController {

  private final Residents residents;
  private final Pages pages;
  private final Days days;

  DwellingController(Residents residents, Pages pages, Days days) {
    this.residents = residents;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping("/{id}")
  String show(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String on,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    AsOf asOf = days.asOf(on, null);
    Page page = pages.of(request);
    Residents.Dwelling dwelling = residents.of(actor, id, asOf.valid());
    model.addAttribute("id", id.toString());
    model.addAttribute("place", page.region(dwelling.community()));
    model.addAttribute("address", Masks.address(dwelling.address()));
    model.addAttribute("area", dwelling.floorArea().map(Object::toString).orElse(""));
    model.addAttribute(
        "households",
        dwelling.households().stream()
            .map(household -> HouseholdView.of(household, page, asOf.valid(), false))
            .toList());
    model.addAttribute("on", asOf.valid().toString());
    model.addAttribute("past", !asOf.valid().equals(days.today()));
    return "registry/dwelling";
  }
}
