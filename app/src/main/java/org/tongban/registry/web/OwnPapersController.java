package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.documents.Certificates;
import org.tongban.registry.documents.HeldPapers;
import org.tongban.ui.Pages;

/** The resident's own papers: how they stand, and certificates to take away. */
@Controller
@RequestMapping("/me/papers")
@Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
class OwnPapersController {

  private final HeldPapers papers;
  private final Issuing issuing;
  private final Certificates certificates;
  private final CertificatePrint print;
  private final CertificateText text;
  private final Pages pages;
  private final Days days;

  OwnPapersController(
      HeldPapers papers,
      Issuing issuing,
      Certificates certificates,
      CertificatePrint print,
      CertificateText text,
      Pages pages,
      Days days) {
    this.papers = papers;
    this.issuing = issuing;
    this.certificates = certificates;
    this.print = print;
    this.text = text;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping
  String list(Actor actor, HttpServletRequest request, Model model) {
    PersonId self =
        actor.person().orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.own.none"));
    model.addAttribute("papers", PaperView.of(papers.of(self, days.today()), pages.of(request)));
    return "registry/own-papers";
  }

  @PostMapping
  String issue(Actor actor) {
    issuing.own(actor, days.today());
    return "redirect:/me/papers";
  }

  @GetMapping("/{id}/certificate.pdf")
  ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
    return print.answer(
        certificates.show(id, actor, days.today()), PaperController.site(), text.words());
  }
}
