package org.tongban.appointments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.appointments.DayLine;
import org.tongban.appointments.DayLists;
import org.tongban.appointments.PlaceSetup;
import org.tongban.appointments.QueueNumbers;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.ui.CsvAnswer;
import org.tongban.ui.Page;

/** Who comes to a place on a day, for the window; masked, recorded, exported with a reason. */
@Controller
@RequestMapping("/desk/visits/{id}/day")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class DayListController {

  private final DayLists lists;
  private final PlaceSetup setup;
  private final QueueNumbers numbers;
  private final ItemNames items;
  private final Clock clock;

  DayListController(
      DayLists lists, PlaceSetup setup, QueueNumbers numbers, ItemNames items, Clock clock) {
    this.lists = lists;
    this.setup = setup;
    this.numbers = numbers;
    this.items = items;
    this.clock = clock;
  }

  @GetMapping
  String show(
      Page page,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String day,
      Model model) {
    LocalDate asked = Asked.perhapsDay(day).orElseGet(this::today);
    model.addAttribute("place", PlaceLine.of(setup.place(actor, id), page));
    model.addAttribute("day", asked.toString());
    model.addAttribute("dayText", Says.day(asked, page));
    model.addAttribute("today", asked.equals(today()));
    model.addAttribute("lines", rows(lists.of(actor, id, asked), page));
    return "appointments/desk/day";
  }

  @PostMapping("/arrivals")
  String receive(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String booking) {
    return "redirect:/desk/visits/"
        + id
        + "?given="
        + numbers.receive(actor, Asked.id(booking)).id();
  }

  @PostMapping("/export.csv")
  ResponseEntity<byte[]> export(
      Page page,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String reason) {
    LocalDate asked = Asked.day(day);
    List<DayRow> rows = rows(lists.export(actor, id, asked, reason), page);
    return CsvAnswer.of(
        "appointments-" + asked, DayRow.heads(page), rows.stream().map(DayRow::cells).toList());
  }

  private List<DayRow> rows(List<DayLine> lines, Page page) {
    return lines.stream()
        .map(line -> DayRow.of(line, items.of(line.booking().item(), page), page))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Page.ZONE);
  }
}
