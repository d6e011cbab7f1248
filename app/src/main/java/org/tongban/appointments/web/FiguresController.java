package org.tongban.appointments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.appointments.Figure;
import org.tongban.appointments.Figures;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.ui.CsvAnswer;
import org.tongban.ui.Page;

/** Figures of the county's places, each with its definition (预约统计). */
@Controller
@RequestMapping("/office/visits/figures")
@Access(roles = Role.COUNTY_OFFICER, scope = Access.Scope.JURISDICTION)
class FiguresController {

  private static final int USUAL_DAYS = 30;

  private final Figures figures;
  private final Clock clock;

  FiguresController(Figures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping
  String show(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    LocalDate last = Asked.perhapsDay(to).orElseGet(this::today);
    LocalDate first = Asked.perhapsDay(from).orElse(last.minusDays(USUAL_DAYS));
    List<Figure> found = figures.of(actor, first, last);
    model.addAttribute("from", first.toString());
    model.addAttribute("to", last.toString());
    model.addAttribute("rows", found.stream().map(one -> FigureRow.of(one, page)).toList());
    model.addAttribute("total", FigureRow.total(found, page));
    return "appointments/office/figures";
  }

  @GetMapping("/export.csv")
  ResponseEntity<byte[]> export(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    LocalDate last = Asked.perhapsDay(to).orElseGet(this::today);
    LocalDate first = Asked.perhapsDay(from).orElse(last.minusDays(USUAL_DAYS));
    return CsvAnswer.of(
        "visits",
        FigureRow.heads(page),
        figures.of(actor, first, last).stream()
            .map(one -> FigureRow.of(one, page).cells())
            .toList());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Page.ZONE);
  }
}
