package org.tongban.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.casework.Applications;
import org.tongban.casework.Tracking;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;
import org.tongban.ui.References;

/** Rating a finished case (好差评): once, in five grades, for good. */
@Controller
class ResidentRatingController {

  private static final int LONGEST = 500;

  private final Applications applications;
  private final TrackerViews views;
  private final Pages pages;
  private final References references;

  ResidentRatingController(
      Applications applications, TrackerViews views, Pages pages, References references) {
    this.applications = applications;
    this.views = views;
    this.pages = pages;
    this.references = references;
  }

  @PostMapping("/cases/{id}/rating")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  ModelAndView rate(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String grade,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      HttpServletRequest request) {
    CaseId caseId = new CaseId(id);
    Page page = pages.of(request);
    Tracking tracking = applications.track(actor, caseId);
    if (tracking.grade().isPresent()) {
      return new ModelAndView("redirect:/cases/" + id);
    }
    String words = reason.replace("\r\n", "\n").strip();
    Map<String, String> problems = problems(page, grade, words);
    if (!problems.isEmpty()) {
      ModelAndView view =
          new ModelAndView("casework/resident/tracker", HttpStatus.UNPROCESSABLE_CONTENT);
      view.addObject("page", page);
      view.addObject("view", views.of(page, tracking));
      view.addObject("problems", problems);
      view.addObject("reference", references.next());
      view.addObject("reason", words);
      return view;
    }
    applications.rate(actor, caseId, Integer.parseInt(grade), words);
    return new ModelAndView("redirect:/cases/" + id);
  }

  private static Map<String, String> problems(Page page, String grade, String words) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!grade.matches("[1-5]")) {
      problems.put("grade", page.t("casework.resident.rate.choose"));
    }
    if (words.codePointCount(0, words.length()) > LONGEST) {
      problems.put("reason", page.t("casework.resident.rate.long", LONGEST));
    }
    if (words.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      problems.put("reason", page.t("casework.resident.problem.control"));
    }
    return problems;
  }
}
