package org.tongban.rating.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.casework.RatableCase;
import org.tongban.kernel.Access;
import org.tongban.kernel.Refusal;
import org.tongban.rating.WindowRatings;
import org.tongban.ui.Page;
import org.tongban.ui.References;

/** Rating by a code from the window, without a sign-in; the code stands in no address. */
@Controller
@RequestMapping("/rate")
@Access(scope = Access.Scope.PUBLIC)
class CodeRatingController {

  private static final int LONGEST = 40;

  private final WindowRatings ratings;
  private final RatedItems items;
  private final References references;

  CodeRatingController(WindowRatings ratings, RatedItems items, References references) {
    this.ratings = ratings;
    this.items = items;
    this.references = references;
  }

  @GetMapping
  ModelAndView ask() {
    return ask("", "");
  }

  @PostMapping
  ModelAndView open(Page page, @RequestParam(defaultValue = "") String code) {
    try {
      return form(page, code, Typed.NOTHING, Map.of());
    } catch (Refusal refused) {
      return ask(code, refused.messageKey());
    }
  }

  @PostMapping("/given")
  ModelAndView rate(
      Page page,
      @RequestParam(defaultValue = "") String code,
      @RequestParam MultiValueMap<String, String> sent) {
    Typed typed = Typed.of(sent);
    Map<String, String> problems = typed.problems(page);
    try {
      if (!problems.isEmpty()) {
        return form(page, code, typed, problems);
      }
      ratings.rate(code, typed.given());
      return new ModelAndView("redirect:/rate/thanks");
    } catch (Refusal refused) {
      return ask(code, refused.messageKey());
    }
  }

  @GetMapping("/thanks")
  String thanks() {
    return "rating/thanks";
  }

  private ModelAndView form(Page page, String code, Typed typed, Map<String, String> problems) {
    RatableCase of = ratings.byCode(code);
    ModelAndView view = new ModelAndView("rating/bycode");
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    view.addObject("code", code);
    view.addObject("item", items.of(of.item(), page));
    view.addObject("typed", typed);
    view.addObject("problems", problems);
    view.addObject("reference", problems.isEmpty() ? "" : references.next());
    return view;
  }

  private static ModelAndView ask(String code, String problem) {
    ModelAndView view = new ModelAndView("rating/code");
    view.setStatus(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    view.addObject("code", code.substring(0, Math.min(code.length(), LONGEST)));
    view.addObject("problem", problem);
    return view;
  }
}
