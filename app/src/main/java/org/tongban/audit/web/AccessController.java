package org.tongban.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.audit.Tracing;
import org.tongban.audit.TrailPage;
import org.tongban.audit.TrailQuery.Mark;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Pages;

/** Tells residents who used their data (谁查看过我的信息). */
@Controller
class AccessController {

  private final Tracing tracing;
  private final Pages pages;

  AccessController(Tracing tracing, Pages pages) {
    this.tracing = tracing;
    this.pages = pages;
  }

  @GetMapping("/me/access")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  String own(
      Actor actor,
      @RequestParam(required = false) @Nullable String before,
      HttpServletRequest request,
      Model model) {
    TrailPage found = tracing.own(actor, Optional.ofNullable(before).map(AccessController::mark));
    model.addAttribute("lines", Lines.nameless(found.entries(), pages.of(request)));
    model.addAttribute(
        "next", found.next().map(mark -> "/me/access?before=" + mark.text()).orElse(""));
    return "audit/own";
  }

  private static Mark mark(String text) {
    try {
      return Mark.parse(text);
    } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException _) {
      throw new Refusal(Refusal.Kind.INVALID, "audit.problem.filter");
    }
  }
}
