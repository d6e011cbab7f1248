package org.tongban.appointments.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.appointments.Place;
import org.tongban.appointments.PlaceSetup;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** Service places of the county: set up, and changed with a reason after a look (服务点设置). */
@Controller
@RequestMapping("/office/visits")
@Access(roles = Role.COUNTY_OFFICER, scope = Access.Scope.JURISDICTION)
class SetupController {

  private final PlaceSetup setup;
  private final SetupPages pages;

  SetupController(PlaceSetup setup, SetupPages pages) {
    this.setup = setup;
    this.pages = pages;
  }

  @GetMapping
  String list(Page page, Actor actor, Model model) {
    model.addAttribute(
        "places", setup.places(actor).stream().map(place -> PlaceLine.of(place, page)).toList());
    return "appointments/office/places";
  }

  @GetMapping("/new")
  ModelAndView blank(Page page, Actor actor) {
    return pages.form(page, pages.blank(actor), SetupPages.Tried.NOTHING);
  }

  @PostMapping("/new")
  ModelAndView open(Page page, Actor actor, @RequestParam Map<String, String> typed) {
    Place blank = pages.blank(actor);
    try {
      Place place = pages.read(blank, typed);
      setup.open(actor, place, typed.getOrDefault("reason", ""));
      return new ModelAndView("redirect:/office/visits/" + place.id());
    } catch (Refusal refused) {
      return again(page, blank, typed, refused);
    }
  }

  @GetMapping("/{id}")
  ModelAndView show(Page page, Actor actor, @PathVariable UUID id) {
    return pages.place(page, actor, setup.place(actor, id), SetupPages.Tried.NOTHING);
  }

  /** Shows what the change does before it is made. */
  @PostMapping("/{id}/check")
  ModelAndView check(
      Page page, Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    Place place = setup.place(actor, id);
    try {
      Place wanted = pages.read(place, typed);
      return pages.check(page, place, wanted, setup.affected(actor, wanted), typed, "");
    } catch (Refusal refused) {
      return againAt(page, actor, place, typed, refused);
    }
  }

  @PostMapping("/{id}")
  ModelAndView change(
      Page page, Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    Place place = setup.place(actor, id);
    try {
      Place wanted = SetupPages.seen(pages.read(place, typed), typed);
      setup.change(actor, wanted, typed.getOrDefault("reason", ""));
      return new ModelAndView("redirect:/office/visits/" + id);
    } catch (Refusal refused) {
      if (!refused.messageKey().equals("appointments.reason")) {
        return againAt(page, actor, place, typed, refused);
      }
      Place wanted = pages.read(place, typed);
      return pages.check(
          page, place, wanted, setup.affected(actor, wanted), typed, refused.messageKey());
    }
  }

  /** Where a page that was sent lands when its address is opened again. */
  @GetMapping("/{id}/check")
  String back(@PathVariable UUID id) {
    return "redirect:/office/visits/" + id;
  }

  private ModelAndView again(Page page, Place blank, Map<String, String> typed, Refusal refused) {
    require(refused);
    ModelAndView view = pages.form(page, blank, new SetupPages.Tried(typed, refused.messageKey()));
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private ModelAndView againAt(
      Page page, Actor actor, Place place, Map<String, String> typed, Refusal refused) {
    require(refused);
    ModelAndView view =
        pages.place(page, actor, place, new SetupPages.Tried(typed, refused.messageKey()));
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  /** What is wrong with the input is told on the page; the rest is not. */
  private static void require(Refusal refused) {
    if (refused.kind() != Refusal.Kind.INVALID && refused.kind() != Refusal.Kind.CONFLICT) {
      throw refused;
    }
  }
}
