package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.changes.ChangeRows;
import org.tongban.registry.declaring.Business;
import org.tongban.registry.declaring.Checked;
import org.tongban.registry.declaring.Declaring;
import org.tongban.registry.declaring.Draft;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Fills in a declaration, shows exactly what it will change, and enters it once. */
@Controller
@RequestMapping("/desk/declarations")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class DeclarationController {

  private final Declaring declaring;
  private final Surroundings surroundings;
  private final ChangeRows changes;
  private final Pages pages;
  private final Days days;

  DeclarationController(
      Declaring declaring, Surroundings surroundings, ChangeRows changes, Pages pages, Days days) {
    this.declaring = declaring;
    this.surroundings = surroundings;
    this.changes = changes;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping("/new")
  ModelAndView form(
      @RequestParam String kind,
      @RequestParam(required = false) @Nullable UUID subject,
      @RequestParam(defaultValue = "") String particular,
      @RequestParam(defaultValue = "") String household,
      @RequestParam(defaultValue = "") String request,
      Actor actor,
      HttpServletRequest asked) {
    Map<String, String> typed = new HashMap<>();
    if (!particular.isEmpty()) {
      typed.put("particular", particular);
    }
    if (!household.isEmpty()) {
      typed.put("target", household);
    }
    Draft draft = new Draft(CaseId.next().value(), business(kind), subject, typed);
    return form(draft, request, Map.of(), actor, pages.of(asked));
  }

  @PostMapping("/check")
  ModelAndView check(
      @RequestParam Map<String, String> sent, Actor actor, HttpServletRequest asked) {
    Draft draft = draft(sent);
    Page page = pages.of(asked);
    try {
      Checked checked = declaring.check(draft, actor, days.today());
      if (checked.preview() == null) {
        return form(draft, sent.getOrDefault("request", ""), checked.problems(), actor, page);
      }
      Around around = surroundings.of(draft.business(), draft.subject(), actor, page);
      ModelAndView shown = new ModelAndView("registry/declaring/check");
      shown.addObject(
          "view", view(draft, sent.getOrDefault("request", ""), Map.of(), around, page));
      shown.addObject("rows", changes.of(checked.preview().changes(), actor, page));
      shown.addObject("warnings", checked.preview().warnings());
      shown.addObject("effective", page.day(effective(draft)));
      shown.addObject("level", checked.level().name());
      shown.addObject("second", checked.secondPerson());
      return shown;
    } catch (Refusal refusal) {
      return form(draft, sent.getOrDefault("request", ""), said(refusal), actor, page);
    }
  }

  /** Back from the check to the form, with everything that was typed. */
  @PostMapping("/back")
  ModelAndView back(@RequestParam Map<String, String> sent, Actor actor, HttpServletRequest asked) {
    return form(draft(sent), sent.getOrDefault("request", ""), Map.of(), actor, pages.of(asked));
  }

  @PostMapping
  ModelAndView send(@RequestParam Map<String, String> sent, Actor actor, HttpServletRequest asked) {
    Draft draft = draft(sent);
    try {
      declaring.send(
          draft,
          Surroundings.concerned(draft.business(), draft.subject()),
          id(sent.getOrDefault("request", "")),
          actor,
          days.today());
      return new ModelAndView("redirect:/desk/declarations/" + draft.id());
    } catch (Refusal refusal) {
      Page page = pages.of(asked);
      return form(draft, sent.getOrDefault("request", ""), said(refusal), actor, page);
    }
  }

  private ModelAndView form(
      Draft draft, String request, Map<String, String> problems, Actor actor, Page page) {
    Around around = surroundings.of(draft.business(), draft.subject(), actor, page);
    ModelAndView shown = new ModelAndView("registry/declaring/form");
    shown.addObject("view", view(draft, request, problems, around, page));
    if (!problems.isEmpty()) {
      shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return shown;
  }

  private DeclarationView view(
      Draft draft, String request, Map<String, String> problems, Around around, Page page) {
    Map<String, String> said = new LinkedHashMap<>();
    problems.forEach((field, key) -> said.put(field, problem(field, key, page)));
    return new DeclarationView(
        draft.id().toString(),
        draft.business().name(),
        page.t("registry.desk.business." + draft.business().name()),
        around.title(),
        draft.subject() == null ? "" : draft.subject().toString(),
        around.back(),
        request,
        new FormFields(page, draft.business(), around, draft.typed(), problems).of(days.today()),
        said,
        draft.typed());
  }

  private static String problem(String field, String key, Page page) {
    String label = page.tOr("registry.desk.field." + field, "");
    String text = page.t(key);
    return label.isEmpty() || !key.startsWith("registry.desk.fix.") ? text : label + ": " + text;
  }

  /** The register's own reason stands over the whole form. */
  private static Map<String, String> said(Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.UNAVAILABLE) {
      throw refusal;
    }
    return Map.of("form", refusal.messageKey());
  }

  private static Draft draft(Map<String, String> sent) {
    Map<String, String> typed = new HashMap<>();
    sent.forEach((field, value) -> {
      boolean ours = !field.startsWith("_") && field.matches("[a-zA-Z0-9.-]{1,60}");
      if (ours && value.length() <= 400 && typed.size() < 90) {
        typed.put(field, value.replace("\u0000", ""));
      }
    });
    @Nullable UUID id = id(typed.getOrDefault("id", ""));
    Business business = business(typed.getOrDefault("kind", ""));
    @Nullable UUID subject = id(typed.getOrDefault("subject", ""));
    if (id == null) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.unknown");
    }
    typed.keySet().removeAll(java.util.Set.of("id", "kind", "subject", "request"));
    return new Draft(id, business, subject, typed);
  }

  /** The day it takes effect, as the check has read it. */
  private LocalDate effective(Draft draft) {
    String typed = draft.typed().getOrDefault("effective", "").strip();
    return typed.isEmpty() ? days.today() : LocalDate.parse(typed);
  }

  private static Business business(String kind) {
    try {
      return Business.valueOf(kind);
    } catch (IllegalArgumentException _) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.unknown");
    }
  }

  private static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.unknown");
    }
  }
}
