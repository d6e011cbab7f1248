package org.tongban.rating.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.rating.BadRating;
import org.tongban.rating.Call;
import org.tongban.rating.Filter;
import org.tongban.rating.FollowUpDesk;
import org.tongban.ui.Page;
import org.tongban.ui.PageNumber;

/** Bad ratings of a jurisdiction: the queue, the calls back, and the end of it. */
@Controller
@RequestMapping("/desk/ratings")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class FollowUpController {

  private static final int SIZE = 20;

  private final FollowUpDesk desk;
  private final FollowUpPages pages;
  private final RatedItems items;
  private final Clock clock;

  FollowUpController(FollowUpDesk desk, FollowUpPages pages, RatedItems items, Clock clock) {
    this.desk = desk;
    this.pages = pages;
    this.items = items;
    this.clock = clock;
  }

  @GetMapping
  String queue(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "OPEN") String show,
      @RequestParam(name = "page", defaultValue = "1") int asked,
      Model model) {
    Filter filter =
        List.of(Filter.values()).stream()
            .filter(known -> known.name().equals(show))
            .findFirst()
            .orElse(Filter.OPEN);
    PageNumber number = PageNumber.of(asked, desk.count(actor, filter), SIZE);
    List<BadRating> rows = desk.queue(actor, filter, number.before(), SIZE);
    model.addAttribute("filter", filter);
    model.addAttribute("number", number);
    model.addAttribute("rows", rows);
    model.addAttribute(
        "items",
        rows.stream()
            .map(BadRating::item)
            .distinct()
            .collect(Collectors.toMap(code -> code, code -> items.of(code, page))));
    return "rating/desk/queue";
  }

  @GetMapping("/{id}")
  ModelAndView open(Page page, Actor actor, @PathVariable UUID id) {
    return pages.page(page, actor, id, Map.of(), Optional.empty());
  }

  /** Shows the telephone number once, for the call back. */
  @PostMapping("/{id}/phone")
  ModelAndView phone(Page page, Actor actor, @PathVariable UUID id) {
    String phone = desk.phone(actor, id).orElseGet(() -> page.t("rating.phone.none"));
    return pages.page(page, actor, id, Map.of(), Optional.of(phone));
  }

  @PostMapping("/{id}/calls")
  ModelAndView call(
      Page page, Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    return pages.after(page, actor, id, typed, () -> desk.call(actor, id, call(actor, typed)));
  }

  @PostMapping("/{id}/closure")
  ModelAndView close(
      Page page, Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    return pages.after(
        page, actor, id, typed, () -> desk.close(actor, id, typed.getOrDefault("finding", "")));
  }

  private Call call(Actor actor, Map<String, String> typed) {
    String reached = typed.getOrDefault("reached", "");
    if (!reached.equals("true") && !reached.equals("false")) {
      throw new Refusal(Refusal.Kind.INVALID, "rating.call.reached.choose");
    }
    return new Call(
        id(typed.getOrDefault("call", "")),
        clock.instant(),
        actor.account(),
        reached.equals("true"),
        "true".equals(typed.get("settled")),
        typed.getOrDefault("said", "").replace("\r\n", "\n"));
  }

  private static UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException _) {
      throw new Refusal(Refusal.Kind.INVALID, "rating.invalid");
    }
  }
}
