package org.tongban.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;
import org.tongban.ui.Problem;

/** Draws the error page and writes its reference into the log, without anything personal. */
@Component
class ProblemPages {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MMdd-HHmm");

  private final Pages pages;
  private final Clock clock;

  ProblemPages(Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  ModelAndView of(HttpServletRequest request, HttpStatus status, String key, Object... arguments) {
    Page page = pages.of(request);
    String reference = reference();
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

  private String reference() {
    String tail = HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
    return "E-" + WHEN.format(clock.instant().atZone(Page.ZONE)) + "-" + tail;
  }
}
