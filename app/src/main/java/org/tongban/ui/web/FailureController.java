package org.tongban.ui.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.kernel.Access;

/** The container's own errors in the words of the product. */
@Controller
class FailureController implements ErrorController {

  private final ProblemPages problems;

  FailureController(ProblemPages problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  @Access(scope = Access.Scope.PUBLIC)
  ModelAndView failed(HttpServletRequest request) {
    HttpStatus status = known(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    return problems.of(request, status, "ui.problem." + status.value() + ".happened");
  }

  private static HttpStatus known(@org.jspecify.annotations.Nullable Object code) {
    return switch (code) {
      case Integer number when number == 403 -> HttpStatus.FORBIDDEN;
      case Integer number when number == 404 -> HttpStatus.NOT_FOUND;
      case Integer number when number == 503 -> HttpStatus.SERVICE_UNAVAILABLE;
      case Integer number when number >= 400 && number < 500 -> HttpStatus.BAD_REQUEST;
      case null, default -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }
}
