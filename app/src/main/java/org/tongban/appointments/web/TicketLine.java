package org.tongban.appointments.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.tongban.appointments.Ticket;
import org.tongban.appointments.TicketAct;
import org.tongban.ui.Page;

/**
 * A number as the window sees it.
 *
 * @param since from when on it waits
 * @param window the window that has or had it; empty for none
 * @param acts what can be done with it, in the order of the work
 */
public record TicketLine(
    UUID id,
    String number,
    String item,
    String kind,
    String state,
    String since,
    String window,
    List<Act> acts) {

  /** Copies the acts. */
  public TicketLine {
    acts = List.copyOf(acts);
  }

  /** An act: as an address writes it, and in words. */
  public record Act(String path, String text) {}

  static TicketLine of(Ticket ticket, String item, Page page) {
    Integer window = ticket.window();
    return new TicketLine(
        ticket.id(),
        ticket.spelled(),
        item,
        page.t(ticket.booking() == null ? "appointments.kind.walkin" : "appointments.kind.booked"),
        page.t("appointments.ticket." + ticket.state().name()),
        page.clock(ticket.readyAt()),
        window == null ? "" : page.t("appointments.window.of", window),
        Stream.of(
                TicketAct.SERVE,
                TicketAct.FINISH,
                TicketAct.RECALL,
                TicketAct.MISS,
                TicketAct.PUT_BACK)
            .filter(act -> act.possible(ticket.state()))
            .map(act ->
                new Act(
                    act.name().toLowerCase(Locale.ROOT), page.t("appointments.act." + act.name())))
            .toList());
  }
}
