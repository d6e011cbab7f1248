package org.tongban.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.kernel.Access;
import org.tongban.ui.LocalPath;

/** Says that a form was sent from a page opened before the last sign-in, and leads back to it. */
@Controller
class StalePageController {

  @GetMapping("/stale-page")
  @Access(scope = Access.Scope.PUBLIC)
  ModelAndView stale(@RequestParam(defaultValue = "/") String next) {
    return new ModelAndView("identity/stale", "next", LocalPath.orHome(next));
  }
}
