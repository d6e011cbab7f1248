package org.tongban.guidance.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.guidance.Answers;
import org.tongban.guidance.Ask;
import org.tongban.guidance.Guide;
import org.tongban.guidance.Guides;
import org.tongban.kernel.Access;
import org.tongban.ui.Page;

/**
 * One question after the other, each answered by one tap, and then what is to be done. Nothing is
 * kept: the answers travel in the page, and in no address.
 */
@Controller
@RequestMapping("/guide")
@Access(scope = Access.Scope.PUBLIC)
class GuidanceController {

  private final Guides guides;
  private final Ways ways;

  GuidanceController(Guides guides, Ways ways) {
    this.guides = guides;
    this.ways = ways;
  }

  @GetMapping
  ModelAndView list(Page page) {
    List<GuideLine> lines =
        guides.all().entrySet().stream()
            .map(one -> GuideLine.of(one.getKey(), one.getValue(), page.locale()))
            .toList();
    return new ModelAndView("guidance/list").addObject("guides", lines);
  }

  @GetMapping("/{code}")
  ModelAndView begin(@PathVariable String code, Page page) {
    return shown(code, guides.guide(code), Answers.NONE, page);
  }

  @PostMapping("/{code}")
  ModelAndView answer(
      @PathVariable String code, @RequestParam Map<String, String> sent, Page page) {
    Guide guide = guides.guide(code);
    Answers answers = guide.read(sent);
    String back = sent.getOrDefault("back", "");
    return shown(code, guide, back.isEmpty() ? answers : guide.before(back, answers), page);
  }

  private ModelAndView shown(String code, Guide guide, Answers answers, Page page) {
    Optional<Ask> next = guide.next(answers);
    ModelAndView view =
        new ModelAndView(next.isPresent() ? "guidance/question" : "guidance/result")
            .addObject("guide", GuideLine.of(code, guide, page.locale()))
            .addObject("answered", AnsweredLine.all(guide, answers, page.locale()));
    next.ifPresentOrElse(
        ask -> view.addObject("ask", AskView.of(ask, page.locale())),
        () ->
            view.addObject("needed", ways.shown(guide.needed(answers), page))
                .addObject("skipped", ways.shown(guide.skipped(answers), page)));
    return view;
  }
}
