package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import org.tongban.registry.declaring.Declaring;
import org.tongban.registry.declaring.Requests;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** The resident asks for a correction of their entry and sees what became of it. */
@Controller
@RequestMapping("/me/corrections")
@Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
class OwnRequestsController {

  private final Requests requests;
  private final Declaring declaring;
  private final Pages pages;
  private final Days days;

  OwnRequestsController(Requests requests, Declaring declaring, Pages pages, Days days) {
    this.requests = requests;
    this.declaring = declaring;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping
  ModelAndView list(Actor actor, HttpServletRequest request) {
    return shown(actor, "", "", pages.of(request));
  }

  @PostMapping
  ModelAndView ask(
      @RequestParam(defaultValue = "") String words, Actor actor, HttpServletRequest request) {
    String typed = words.replace("\u0000", "");
    try {
      requests.ask(actor, typed, days.today());
      return new ModelAndView("redirect:/me/corrections");
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      String kept = typed.length() <= 1000 ? typed : typed.substring(0, 1000);
      ModelAndView shown = shown(actor, kept, refusal.messageKey(), pages.of(request));
      shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return shown;
    }
  }

  @PostMapping("/{id}/withdrawal")
  String withdraw(@PathVariable UUID id, Actor actor) {
    declaring.withdraw(id, List.of(), actor);
    return "redirect:/me/corrections";
  }

  private ModelAndView shown(Actor actor, String words, String problem, Page page) {
    ModelAndView shown = new ModelAndView("registry/corrections");
    shown.addObject("words", words);
    shown.addObject("problem", problem);
    shown.addObject(
        "requests", requests.own(actor).stream().map(one -> RequestView.of(one, page)).toList());
    return shown;
  }
}
