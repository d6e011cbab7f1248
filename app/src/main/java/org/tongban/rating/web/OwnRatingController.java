package org.tongban.rating.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Role;
import org.tongban.rating.OwnRatings;
import org.tongban.rating.Rated;
import org.tongban.ui.Page;
import org.tongban.ui.References;

/**
 * Rating one's own finished case online: once, in five grades, for good; then what became of it.
 */
@Controller
@RequestMapping("/cases/{id}/rating")
@Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
class OwnRatingController {

  private final OwnRatings ratings;
  private final RatedItems items;
  private final References references;

  OwnRatingController(OwnRatings ratings, RatedItems items, References references) {
    this.ratings = ratings;
    this.items = items;
    this.references = references;
  }

  @GetMapping
  ModelAndView show(Page page, Actor actor, @PathVariable UUID id) {
    return page(page, ratings.of(actor, new CaseId(id)), Typed.NOTHING, Map.of());
  }

  @PostMapping
  ModelAndView rate(
      Page page,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    CaseId caseId = new CaseId(id);
    Rated before = ratings.of(actor, caseId);
    if (before.rating().isPresent()) {
      return new ModelAndView("redirect:/cases/" + id + "/rating");
    }
    Typed typed = Typed.of(sent);
    Map<String, String> problems = typed.problems(page);
    if (!problems.isEmpty()) {
      return page(page, before, typed, problems);
    }
    ratings.rate(actor, caseId, typed.given());
    return new ModelAndView("redirect:/cases/" + id + "/rating");
  }

  private ModelAndView page(Page page, Rated rated, Typed typed, Map<String, String> problems) {
    ModelAndView view = new ModelAndView("rating/own");
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    view.addObject("rated", rated);
    view.addObject("item", items.of(rated.of().item(), page));
    view.addObject("typed", typed);
    view.addObject("problems", problems);
    view.addObject("reference", problems.isEmpty() ? "" : references.next());
    return view;
  }
}
