package org.tongban.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.casework.CaseLine;
import org.tongban.casework.CaseState;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.PageNumber;
import org.tongban.ui.Pages;

/** My cases (进度): drafts, open ones, and finished ones page by page. */
@Controller
class ResidentCasesController {

  private static final int PER_PAGE = 10;

  private final ResidentCases cases;
  private final Pages pages;

  ResidentCasesController(ResidentCases cases, Pages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  @GetMapping("/cases")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  String list(
      @RequestParam(name = "page", defaultValue = "1") String asked,
      @RequestParam(required = false) @Nullable String kept,
      @RequestParam(required = false) @Nullable String deleted,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    Page page = pages.of(request);
    List<CaseLine> mine = cases.of(actor);
    List<CaseLine> finished = mine.stream().filter(CaseLine::finished).toList();
    int number = asked.matches("[1-9]\\d{0,2}") ? Integer.parseInt(asked) : 1;
    PageNumber at = PageNumber.of(number, finished.size(), PER_PAGE);
    List<CaseLine> shown = finished.stream().skip(at.before()).limit(PER_PAGE).toList();
    model.addAttribute("page", page);
    model.addAttribute("drafts", cases.cards(page, mine, CaseState.DRAFT::equals));
    model.addAttribute("open", cases.open(page, actor, mine));
    model.addAttribute("finished", cases.cards(page, shown, state -> true));
    model.addAttribute("number", at.number());
    model.addAttribute("total", at.total());
    model.addAttribute("said", deleted != null ? "deleted" : kept != null ? "kept" : "");
    return "casework/resident/cases";
  }
}
