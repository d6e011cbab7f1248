package org.tongban.rating.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.rating.AppealDesk;
import org.tongban.ui.Page;

/** Appeals against a rating, and their decision by an office above. */
@Controller
@RequestMapping("/desk/ratings/{id}/appeal")
class AppealController {

  private final AppealDesk desk;
  private final FollowUpPages pages;

  AppealController(AppealDesk desk, FollowUpPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @PostMapping
  @Access(
      roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
      scope = Access.Scope.JURISDICTION)
  ModelAndView lodge(
      Page page, Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    return pages.after(
        page, actor, id, typed, () -> desk.lodge(actor, id, typed.getOrDefault("why", "")));
  }

  @PostMapping("/decision")
  @Access(roles = Role.COUNTY_OFFICER, scope = Access.Scope.JURISDICTION)
  ModelAndView decide(
      Page page, Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    return pages.after(
        page,
        actor,
        id,
        typed,
        () -> {
          String upheld = typed.getOrDefault("upheld", "");
          if (!upheld.equals("true") && !upheld.equals("false")) {
            throw new Refusal(Refusal.Kind.INVALID, "rating.appeal.choose");
          }
          desk.decide(actor, id, upheld.equals("true"), typed.getOrDefault("answer", ""));
        });
  }
}
