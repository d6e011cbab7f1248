package org.tongban.rating.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tongban.casework.RatableCase;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Role;
import org.tongban.rating.WindowRatings;
import org.tongban.ui.Page;

/** The window hands over a code to rate with, and sees nothing of the answer. */
@Controller
@RequestMapping("/desk/ratings/offers/{id}")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class OfferController {

  private final WindowRatings ratings;
  private final RatedItems items;

  OfferController(WindowRatings ratings, RatedItems items) {
    this.ratings = ratings;
    this.items = items;
  }

  @GetMapping
  String show(Page page, Actor actor, @PathVariable UUID id, Model model) {
    return show(page, ratings.of(actor, new CaseId(id)), "", model);
  }

  @PostMapping
  String offer(Page page, Actor actor, @PathVariable UUID id, Model model) {
    RatableCase of = ratings.of(actor, new CaseId(id));
    String code = ratings.waits(of) ? ratings.offer(actor, of.id()) : "";
    return show(page, of, code, model);
  }

  private String show(Page page, RatableCase of, String code, Model model) {
    model.addAttribute("of", of);
    model.addAttribute("item", items.of(of.item(), page));
    model.addAttribute("waits", ratings.waits(of));
    model.addAttribute("code", code);
    model.addAttribute("minutes", ratings.life().toMinutes());
    return "rating/desk/offer";
  }
}
