package org.tongban.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;
import org.tongban.ui.Problem;
import org.tongban.ui.References;

/** Draws the error page and writes its reference into the log, without anything personal. */
@Component
class ProblemPages {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

  private final Pages pages;
  private final References references;

  ProblemPages(Pages pages, References references) {
    this.pages = pages;
    this.references = references;
  }

  ModelAndView of(HttpServletRequest request, HttpStatus status, String key, Object... arguments) {
    Page page = pages.of(request);
    String reference = references.next();
    LOG.info("{} {} {} {}", reference, status.value(), request.getMethod(), key);
    Problem problem =
        new Problem(
            page.t("ui.problem." + status.value()),
            page.t(key, arguments),
            page.t("ui.problem." + status.value() + ".next"),
            reference,
            request.getRequestURI().startsWith("/desk") ? "/desk" : "/");
    ModelAndView view = new ModelAndView("ui/problem", status);
    view.addObject("page", page);
    view.addObject("problem", problem);
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      request.setAttribute("tongban.retryAfter", 15);
    }
    return view;
  }
}
