package org.tongban.appointments.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.appointments.PlaceSetup;
import org.tongban.appointments.Queue;
import org.tongban.appointments.QueueNumbers;
import org.tongban.appointments.TicketAct;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** The window's side of the queue: call, serve, finish, give numbers (窗口叫号). */
@Controller
@RequestMapping("/desk/visits")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class WindowController {

  private final PlaceSetup setup;
  private final Queue queue;
  private final QueueNumbers numbers;
  private final ItemNames items;
  private final WindowPage window;

  WindowController(
      PlaceSetup setup, Queue queue, QueueNumbers numbers, ItemNames items, WindowPage window) {
    this.setup = setup;
    this.queue = queue;
    this.numbers = numbers;
    this.items = items;
    this.window = window;
  }

  @GetMapping
  String places(Page page, Actor actor, Model model) {
    model.addAttribute(
        "places",
        setup.places(actor).stream()
            .filter(place -> !place.closed())
            .map(place -> PlaceLine.of(place, page))
            .toList());
    model.addAttribute("county", actor.is(Role.COUNTY_OFFICER));
    return "appointments/desk/places";
  }

  @GetMapping("/{id}")
  String show(
      Page page,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(name = "window", defaultValue = "1") int number,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String given,
      Model model) {
    model.addAllAttributes(window.of(page, actor, id, number));
    model.addAttribute("note", Note.of(note).map(one -> one.text(page)).orElse(""));
    model.addAttribute(
        "given", Asked.perhapsId(given).map(ticket -> TurnView.of(queue.turn(ticket), page)));
    model.addAttribute("givenId", given);
    return "appointments/desk/window";
  }

  @PostMapping("/{id}/next")
  String next(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(name = "window", defaultValue = "0") int number) {
    return done(
        id,
        number,
        () ->
            queue.next(actor, id, number).isPresent() ? Optional.empty() : Optional.of(Note.NONE));
  }

  @PostMapping("/{id}/tickets/{ticket}/{act}")
  String act(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID ticket,
      @PathVariable String act,
      @RequestParam(name = "window", defaultValue = "1") int number) {
    TicketAct wanted = named(act);
    return done(
        id,
        number,
        () -> {
          queue.act(actor, ticket, wanted);
          return Optional.empty();
        });
  }

  @PostMapping("/{id}/walkins")
  String walkIn(
      Page page,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(name = "window", defaultValue = "1") int number) {
    return back(id, number) + "&given=" + numbers.walkIn(actor, id, items.known(item, page)).id();
  }

  /** Conflicts are told beside the queue, which shows how it is now. */
  private static String done(UUID id, int number, Supplier<Optional<Note>> act) {
    try {
      return back(id, number) + act.get().map(note -> "&note=" + note.name()).orElse("");
    } catch (Refusal refused) {
      if (refused.kind() != Refusal.Kind.CONFLICT) {
        throw refused;
      }
      boolean busy = refused.messageKey().equals("appointments.window.busy");
      return back(id, number) + "&note=" + (busy ? Note.BUSY : Note.MOVED).name();
    }
  }

  private static String back(UUID id, int number) {
    return "redirect:/desk/visits/" + id + "?window=" + number;
  }

  private static TicketAct named(String act) {
    return List.of(TicketAct.values()).stream()
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(act))
        .findFirst()
        .orElseThrow(Asked::unreadable);
  }

  /** What the page says after an act that did nothing. */
  private enum Note {
    NONE,
    BUSY,
    MOVED;

    static Optional<Note> of(String name) {
      return List.of(values()).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    String text(Page page) {
      return page.t("appointments.window.note." + name());
    }
  }
}
