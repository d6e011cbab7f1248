package org.tongban.appointments.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.appointments.Appointments;
import org.tongban.appointments.Booking;
import org.tongban.appointments.Place;
import org.tongban.appointments.Wish;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** A resident's own appointments: check, book, see, change, cancel (我的预约). */
@Controller
@RequestMapping("/visits")
@Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
class OwnVisitsController {

  private final Appointments appointments;
  private final ItemNames items;
  private final Clock clock;

  OwnVisitsController(Appointments appointments, ItemNames items, Clock clock) {
    this.appointments = appointments;
    this.items = items;
    this.clock = clock;
  }

  @GetMapping("/check")
  String check(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String start,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String instead,
      Model model) {
    Wish wish = wish(page, place, day, start, item, instead);
    Place at = appointments.place(wish.place());
    model.addAttribute("place", PlaceLine.of(at, page));
    model.addAttribute("dayValue", wish.day().toString());
    model.addAttribute("day", Says.day(wish.day(), page));
    model.addAttribute("start", Asked.start(wish.starts()));
    model.addAttribute("time", Says.slot(appointments.slot(wish)));
    model.addAttribute("itemCode", wish.item());
    model.addAttribute("item", items.of(wish.item(), page));
    model.addAttribute("cancelHours", at.rules().cancelHours());
    model.addAttribute("missing", at.rules().missing());
    UUID old = wish.instead();
    model.addAttribute("instead", old == null ? "" : old.toString());
    model.addAttribute("former", old == null ? "" : former(page, actor, old));
    return "appointments/check";
  }

  @PostMapping("/bookings")
  String book(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String start,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String instead) {
    Booking booked = appointments.book(actor, wish(page, place, day, start, item, instead));
    return "redirect:/visits/mine/" + booked.id();
  }

  /** Where a page that was sent lands when its address is opened again. */
  @GetMapping("/bookings")
  String back() {
    return "redirect:/visits/mine";
  }

  @GetMapping("/mine")
  String mine(Page page, Actor actor, Model model) {
    List<BookingView> all =
        appointments.mine(actor).stream().map(booking -> view(booking, page)).toList();
    model.addAttribute("open", all.stream().filter(BookingView::open).toList().reversed());
    model.addAttribute("past", all.stream().filter(one -> !one.open()).toList());
    return "appointments/mine";
  }

  @GetMapping("/mine/{id}")
  String one(Page page, Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("booking", view(appointments.own(actor, id), page));
    return "appointments/booking";
  }

  @GetMapping("/mine/{id}/cancellation")
  String askToCancel(Page page, Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("booking", view(appointments.own(actor, id), page));
    return "appointments/cancellation";
  }

  @PostMapping("/mine/{id}/cancellation")
  String cancel(Actor actor, @PathVariable UUID id) {
    appointments.cancel(actor, id);
    return "redirect:/visits/mine/" + id;
  }

  private Wish wish(
      Page page, String place, String day, String start, String item, String instead) {
    return new Wish(
        Asked.id(place),
        Asked.day(day),
        Asked.start(start),
        items.known(item, page),
        Asked.perhapsId(instead).orElse(null));
  }

  private String former(Page page, Actor actor, UUID id) {
    Booking old = appointments.own(actor, id);
    return page.t("appointments.when", Says.day(old.day(), page), Says.slot(old.slot()));
  }

  private BookingView view(Booking booking, Page page) {
    return BookingView.of(
        booking,
        appointments.place(booking.place()),
        items.of(booking.item(), page),
        clock.instant(),
        page);
  }
}
