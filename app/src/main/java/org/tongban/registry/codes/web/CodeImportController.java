package org.tongban.registry.codes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.codes.CodeLists;
import org.tongban.registry.codes.ListPlan;
import org.tongban.ui.Pages;

/** The administrator takes over a published list: choose, look at what changes, take. */
@Controller
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.INSTALLATION)
class CodeImportController {

  private static final int LONGEST_SOURCE = 200;
  private static final int SHOWN = 100;

  private final CodeLists lists;
  private final Pages pages;

  CodeImportController(CodeLists lists, Pages pages) {
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/codes/import")
  String form(Model model) {
    return form(model, "", false, Map.of());
  }

  @PostMapping("/codes/import")
  String upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String effective,
      @RequestParam(defaultValue = "false") boolean complete,
      Actor actor,
      Model model)
      throws IOException {
    Map<String, String> problems = new LinkedHashMap<>();
    @Nullable LocalDate day = day(effective);
    if (day == null) {
      problems.put("effective", "codes.day");
    }
    if (file == null || file.isEmpty()) {
      problems.put("file", "codes.file.none");
    }
    if (day == null || file == null || !problems.isEmpty()) {
      return form(model, effective, complete, problems);
    }
    try {
      UUID draft = lists.draft(actor, source(file), day, complete, file.getBytes());
      return "redirect:/codes/import/" + draft;
    } catch (Refusal refusal) {
      return form(model, effective, complete, Map.of("file", refusal.messageKey()));
    }
  }

  @GetMapping("/codes/import/{id}")
  String preview(@PathVariable UUID id, Model model) {
    ListPlan plan = lists.plan(id);
    model.addAttribute("draft", lists.draft(id));
    model.addAttribute("plan", plan);
    model.addAttribute("steps", plan.steps().stream().limit(SHOWN).toList());
    model.addAttribute("problems", plan.problems().stream().limit(SHOWN).toList());
    return "registry/codes/preview";
  }

  @GetMapping("/codes/import/{id}/report.csv")
  ResponseEntity<String> report(@PathVariable UUID id, HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-lines.csv\"")
        .body(CodesCsv.report(lists.plan(id).problems(), key -> pages.of(request).t(key)));
  }

  @PostMapping("/codes/import/{id}")
  String take(
      @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean keepGood, Actor actor) {
    lists.take(actor, id, keepGood);
    return "redirect:/codes";
  }

  @PostMapping("/codes/import/{id}/drop")
  String drop(@PathVariable UUID id) {
    lists.drop(id);
    return "redirect:/codes";
  }

  private static String form(
      Model model, String effective, boolean complete, Map<String, String> problems) {
    model.addAttribute("effective", effective);
    model.addAttribute("complete", complete);
    model.addAttribute("problems", problems);
    return "registry/codes/upload";
  }

  private static String source(MultipartFile file) {
    String name = file.getOriginalFilename();
    String bare = name == null ? "" : name.replaceAll("\\p{Cntrl}", "").strip();
    if (bare.isEmpty()) {
      return "list.csv";
    }
    return bare.length() > LONGEST_SOURCE ? bare.substring(0, LONGEST_SOURCE) : bare;
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
