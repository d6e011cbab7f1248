package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.AsOf;
import org.tongban.registry.Person;
import org.tongban.registry.RegisterAccess;
import org.tongban.registry.documents.Certificates;
import org.tongban.registry.documents.HeldPapers;
import org.tongban.registry.documents.Issue;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** A person's papers at the desk: what they hold, and certificates issued to them. */
@Controller
@RequestMapping("/desk/papers")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class PaperController {

  private final RegisterAccess access;
  private final HeldPapers papers;
  private final Issuing issuing;
  private final Certificates certificates;
  private final CertificatePrint print;
  private final CertificateText text;
  private final Pages pages;
  private final Days days;

  PaperController(
      RegisterAccess access,
      HeldPapers papers,
      Issuing issuing,
      Certificates certificates,
      CertificatePrint print,
      CertificateText text,
      Pages pages,
      Days days) {
    this.access = access;
    this.papers = papers;
    this.issuing = issuing;
    this.certificates = certificates;
    this.print = print;
    this.text = text;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping("/of/{person}")
  ModelAndView list(@PathVariable UUID person, Actor actor, HttpServletRequest request) {
    return shown(new PersonId(person), Map.of(), Map.of(), actor, pages.of(request));
  }

  @PostMapping("/of/{person}")
  ModelAndView issue(
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String purpose,
      Actor actor,
      HttpServletRequest request) {
    PersonId id = new PersonId(person);
    Map<String, String> typed = Map.of("kind", kind, "place", place, "purpose", purpose);
    try {
      if (!PersonController.REASONS.contains(purpose)) {
        throw new Refusal(Refusal.Kind.INVALID, "registry.search.purpose");
      }
      issuing.issue(kind(kind), id, other, place, purpose, actor, days.today());
      return new ModelAndView("redirect:/desk/papers/of/" + person);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      return shown(
          id,
          Map.of(field(refusal.messageKey()), refusal.messageKey()),
          typed,
          actor,
          pages.of(request));
    }
  }

  @GetMapping("/{id}/certificate.pdf")
  ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
    return print.answer(certificates.show(id, actor, days.today()), site(), text.words());
  }

  @PostMapping("/{id}/cancellation")
  String cancel(@PathVariable UUID id, Actor actor) {
    PersonId holder = certificates.show(id, actor, days.today()).paper().person();
    certificates.cancel(id, actor, days.today());
    return "redirect:/desk/papers/of/" + holder;
  }

  /** The address under which this page was reached, which the code on the paper repeats. */
  static String site() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }

  private ModelAndView shown(
      PersonId id,
      Map<String, String> problems,
      Map<String, String> typed,
      Actor actor,
      Page page) {
    Person person = access.person(actor, id, AsOf.on(days.today()));
    ModelAndView shown = new ModelAndView("registry/papers");
    shown.addObject("person", PersonView.of(person, page, days.today(), false));
    shown.addObject("papers", PaperView.of(papers.of(id, days.today()), page));
    shown.addObject("kinds", Issue.Kind.values());
    shown.addObject("reasons", PersonController.REASONS);
    shown.addObject("problems", problems);
    shown.addObject("typed", typed);
    if (!problems.isEmpty()) {
      shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return shown;
  }

  private static String field(String key) {
    return switch (key) {
      case "registry.papers.issue.fix.other", "registry.papers.issue.fix.path" -> "other";
      case "registry.papers.issue.fix.place" -> "place";
      case "registry.search.purpose" -> "purpose";
      default -> "kind";
    };
  }

  private static Issue.Kind kind(String typed) {
    try {
      return Issue.Kind.valueOf(typed);
    } catch (IllegalArgumentException _) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.papers.issue.fix.kind");
    }
  }
}
