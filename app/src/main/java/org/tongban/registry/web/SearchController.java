package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.Person;
import org.tongban.registry.PersonQuery;
import org.tongban.registry.PersonSearch;
import org.tongban.registry.RegisterAccess;
import org.tongban.ui.CsvAnswer;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Looks people up at the desk; what was typed never stands in an address. */
@Controller
@RequestMapping("/desk/persons")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class SearchController {

  /** Shorter is no reason. */
  private static final int REASON = 4;

  private final RegisterAccess access;
  private final PersonSearch search;
  private final Pages pages;
  private final Days days;
  private final int limit;

  SearchController(
      RegisterAccess access,
      PersonSearch search,
      Pages pages,
      Days days,
      @Value("${tongban.registry.export-limit:500}") int limit) {
    this.access = access;
    this.search = search;
    this.pages = pages;
    this.days = days;
    this.limit = limit;
  }

  @GetMapping
  String form(Actor actor, Model model) {
    return shown(actor, SearchForm.empty(), Map.of(), null, model);
  }

  @PostMapping("/search")
  String search(
      @ModelAttribute SearchForm form, Actor actor, HttpServletRequest request, Model model) {
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<CitizenNumber> number = CitizenNumber.parse(form.typedNumber());
    if (number.isEmpty() && (form.byNumber() || !form.anything())) {
      problems.put(
          "number", form.byNumber() ? "registry.search.number" : "registry.desk.search.empty");
    }
    PersonQuery query = form.query(county(actor, form), problems);
    if (!PersonController.REASONS.contains(form.text("purpose"))) {
      problems.put("purpose", "registry.search.purpose");
    }
    if (!problems.isEmpty()) {
      return shown(actor, form, problems, null, model);
    }
    if (number.isPresent()) {
      return access
          .search(actor, number.get(), form.text("purpose"))
          .map(person -> "redirect:/desk/persons/" + person)
          .orElseGet(
              () -> shown(actor, form, Map.of("number", "registry.search.none"), null, model));
    }
    LocalDate today = days.today();
    try {
      FoundView found =
          FoundView.of(
              search.search(actor, query, form.text("purpose"), form.typedPage(), today),
              pages.of(request),
              today);
      return shown(actor, form, Map.of(), found, model);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      return shown(actor, form, Map.of("name", refusal.messageKey()), null, model);
    }
  }

  @PostMapping("/export")
  ResponseEntity<byte[]> export(
      @ModelAttribute SearchForm form, Actor actor, HttpServletRequest request) {
    Map<String, String> problems = new LinkedHashMap<>();
    PersonQuery query = form.query(county(actor, form), problems);
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, problems.values().iterator().next());
    }
    if (form.typedReason().length() < REASON) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.export.reason.missing");
    }
    LocalDate today = days.today();
    Page page = pages.of(request);
    List<Person> people = search.export(actor, query, form.typedReason(), limit, today);
    return CsvAnswer.of("persons-" + today, FoundCsv.of(people, page, today));
  }

  /** The official's own county; whoever has several names one. */
  private static RegionCode county(Actor actor, SearchForm form) {
    RegionCode own = actor.jurisdiction();
    return own.digits().length() >= 6
        ? own.county()
        : form.typedCounty()
            .filter(actor::covers)
            .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "registry.desk.search.county"));
  }

  private String shown(
      Actor actor,
      SearchForm form,
      Map<String, String> problems,
      @Nullable FoundView found,
      Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("found", Optional.ofNullable(found));
    model.addAttribute("reasons", PersonController.REASONS);
    model.addAttribute("limit", limit);
    model.addAttribute("counties", actor.jurisdiction().digits().length() < 6);
    return "registry/search";
  }
}
