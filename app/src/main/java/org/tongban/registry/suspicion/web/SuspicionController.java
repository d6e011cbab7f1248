package org.tongban.registry.suspicion.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.population.web.OfficeCsv;
import org.tongban.registry.suspicion.Flag;
import org.tongban.registry.suspicion.FlagDesk;
import org.tongban.registry.suspicion.FlagQuery;
import org.tongban.registry.suspicion.SuspicionKind;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Suspicious declarations (疑点核查): the strongest first, each decided by a person with a reason. */
@Controller
@RequestMapping("/office/suspicions")
@Access(roles = Role.COUNTY_OFFICER, scope = Access.Scope.JURISDICTION)
class SuspicionController {

  private final FlagDesk desk;
  private final Pages pages;

  SuspicionController(FlagDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "OPEN") String state,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    Page page = pages.of(request);
    FlagDesk.Listed listed = desk.list(actor, query(kind, state), Math.clamp(number, 1, 100_000));
    model.addAttribute(
        "lines", listed.flags().stream().map(flag -> FlagLine.of(flag, page)).toList());
    model.addAttribute("all", listed.all());
    model.addAttribute("number", Math.max(1, number));
    model.addAttribute("pagesInAll", (listed.all() + FlagDesk.SIZE - 1) / FlagDesk.SIZE);
    model.addAttribute("kind", kind);
    model.addAttribute("state", state);
    return "registry/suspicion/list";
  }

  @GetMapping("/export.csv")
  ResponseEntity<byte[]> export(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "OPEN") String state,
      Actor actor,
      HttpServletRequest request) {
    Page page = pages.of(request);
    return OfficeCsv.answer(
        "suspicions", FlagLine.table(desk.export(actor, query(kind, state)), page));
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute("flag", FlagDetail.of(desk.show(actor, id), pages.of(request)));
    return "registry/suspicion/flag";
  }

  @PostMapping("/{id}/decision")
  String decide(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String reason,
      Actor actor) {
    desk.decide(
        actor,
        id,
        state(seen).orElseThrow(this::unreadable),
        state(state).orElseThrow(this::unreadable),
        reason);
    return "redirect:/office/suspicions/" + id;
  }

  private static FlagQuery query(String kind, String state) {
    return new FlagQuery(kind(kind), state(state));
  }

  private static Optional<SuspicionKind> kind(String name) {
    return List.of(SuspicionKind.values()).stream().filter(k -> k.name().equals(name)).findFirst();
  }

  private static Optional<Flag.State> state(String name) {
    return List.of(Flag.State.values()).stream().filter(s -> s.name().equals(name)).findFirst();
  }

  private Refusal unreadable() {
    return new Refusal(Refusal.Kind.INVALID, "suspicion.setting");
  }
}
