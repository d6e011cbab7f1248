package org.tongban.appointments.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tongban.appointments.Opening;
import org.tongban.appointments.Place;
import org.tongban.appointments.PlaceSetup;
import org.tongban.appointments.Queue;
import org.tongban.appointments.Ticket;
import org.tongban.kernel.Actor;
import org.tongban.ui.Page;

/** Puts the queue of a place before a window. */
@Component
class WindowPage {

  private static final int LEAST = 4;

  private final PlaceSetup setup;
  private final Queue queue;
  private final ItemNames items;

  WindowPage(PlaceSetup setup, Queue queue, ItemNames items) {
    this.setup = setup;
    this.queue = queue;
    this.items = items;
  }

  Map<String, Object> of(Page page, Actor actor, UUID id, int window) {
    Place place = setup.place(actor, id);
    List<Ticket> all = queue.all(actor, id);
    Optional<Ticket> current = queue.at(actor, id, window);
    return Map.of(
        "place", PlaceLine.of(place, page),
        "window", window,
        "windows", windows(place, window),
        "current", current.map(ticket -> line(ticket, page)),
        "tickets", all.stream().map(ticket -> line(ticket, page)).toList(),
        "items", items.all(page));
  }

  private TicketLine line(Ticket ticket, Page page) {
    return TicketLine.of(ticket, items.of(ticket.item(), page), page);
  }

  /** The windows of the pattern, a few more than it has, and the one asked for. */
  private static List<Integer> windows(Place place, int asked) {
    int most = place.rules().openings().stream().mapToInt(Opening::windows).max().orElse(LEAST);
    return IntStream.rangeClosed(1, Math.max(Math.max(most, LEAST), Math.min(asked, 60)))
        .boxed()
        .toList();
  }
}
