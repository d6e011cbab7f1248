package org.tongban.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.audit.AccessPage;
import org.tongban.audit.OwnTrail;
import org.tongban.audit.TrailQuery.Mark;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Tells residents who used their data (谁查看过我的信息). */
@Controller
@Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
class AccessController {

  private final OwnTrail own;
  private final Pages pages;

  AccessController(OwnTrail own, Pages pages) {
    this.own = own;
    this.pages = pages;
  }

  @GetMapping("/me/access")
  String groups(
      Actor actor,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      Model model) {
    AccessPage found = own.groups(actor, all, mark(after));
    model.addAttribute("all", all);
    model.addAttribute("days", AccessDay.of(found.groups(), pages.of(request)));
    model.addAttribute(
        "next",
        found.next().map(next -> "/me/access?all=" + all + "&after=" + next.text()).orElse(""));
    return "audit/own";
  }

  @GetMapping("/me/access/{entry}")
  String group(
      Actor actor,
      @PathVariable UUID entry,
      @RequestParam(required = false) @Nullable String before,
      HttpServletRequest request,
      Model model) {
    OwnTrail.Detail found = own.group(actor, entry, mark(before));
    Page page = pages.of(request);
    model.addAttribute("group", AccessLine.of(found.group(), page));
    model.addAttribute("lines", Lines.nameless(found.entries().entries(), page));
    model.addAttribute(
        "next",
        found
            .entries()
            .next()
            .map(next -> "/me/access/" + entry + "?before=" + next.text())
            .orElse(""));
    return "audit/own-entries";
  }

  private static Optional<Mark> mark(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(Mark::parse);
    } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException _) {
      throw new Refusal(Refusal.Kind.INVALID, "audit.problem.filter");
    }
  }
}
