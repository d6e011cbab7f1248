package org.tongban.registry.codes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.codes.CodeLists;
import org.tongban.registry.codes.NamedRegion;
import org.tongban.registry.codes.RegionCodes;
import org.tongban.ui.Page;

/** Region codes for every member of the staff: on any day, and through their history. */
@Controller
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR},
    scope = Access.Scope.INSTALLATION)
class CodesController {

  private static final int SIZE = 25;
  private static final int LAST_PAGE = 10_000;
  private static final int LONGEST_TEXT = 60;
  private static final int MOST_EXPORTED = 100_000;

  private final RegionCodes codes;
  private final CodeLists lists;
  private final Clock clock;

  CodesController(RegionCodes codes, CodeLists lists, Clock clock) {
    this.codes = codes;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping("/codes")
  String search(
      @RequestParam(name = "q", defaultValue = "") String text,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(name = "p", defaultValue = "0") int number,
      Actor actor,
      Model model) {
    int at = Math.clamp(number, 0, LAST_PAGE);
    LocalDate day = day(on);
    String sought = sought(text);
    List<NamedRegion> found = codes.search(sought, day, at * SIZE, SIZE + 1);
    model.addAttribute("regions", found.subList(0, Math.min(found.size(), SIZE)));
    model.addAttribute("more", found.size() > SIZE);
    model.addAttribute("number", at);
    model.addAttribute("text", sought);
    model.addAttribute("on", day);
    model.addAttribute("lists", lists.taken());
    model.addAttribute("mayImport", actor.is(Role.ADMINISTRATOR));
    return "registry/codes/search";
  }

  @GetMapping("/codes/export.csv")
  ResponseEntity<String> export(
      @RequestParam(name = "q", defaultValue = "") String text,
      @RequestParam(defaultValue = "") String on) {
    List<NamedRegion> found = codes.search(sought(text), day(on), 0, MOST_EXPORTED);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"region-codes.csv\"")
        .body(CodesCsv.of(found));
  }

  @GetMapping("/codes/{code}")
  String history(@PathVariable String code, Model model) {
    List<NamedRegion> versions = codes.history(region(code));
    if (versions.isEmpty()) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "codes.unknown");
    }
    LocalDate today = LocalDate.now(clock.withZone(Page.ZONE));
    model.addAttribute("versions", versions.reversed());
    model.addAttribute("stands", codes.successorOn(region(code), today).digits());
    model.addAttribute("today", today);
    return "registry/codes/history";
  }

  private LocalDate day(String typed) {
    try {
      return typed.isBlank()
          ? LocalDate.now(clock.withZone(Page.ZONE))
          : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      Refusal refusal = new Refusal(Refusal.Kind.INVALID, "codes.day");
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static String sought(String text) {
    String bare = text.replace("\u0000", "").strip();
    return bare.length() > LONGEST_TEXT ? bare.substring(0, LONGEST_TEXT) : bare;
  }

  private static RegionCode region(String digits) {
    try {
      return new RegionCode(digits);
    } catch (IllegalArgumentException e) {
      Refusal refusal = new Refusal(Refusal.Kind.NOT_FOUND, "codes.unknown");
      refusal.initCause(e);
      throw refusal;
    }
  }
}
