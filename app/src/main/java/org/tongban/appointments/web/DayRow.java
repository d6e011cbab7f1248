package org.tongban.appointments.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tongban.appointments.BookingState;
import org.tongban.appointments.DayLine;
import org.tongban.appointments.Ticket;
import org.tongban.ui.Page;

/** An appointment of a day's list in words; the name is masked. */
public record DayRow(
    UUID id, String time, String name, String item, String state, String number, boolean expected) {

  static DayRow of(DayLine line, String item, Page page) {
    Ticket ticket = line.number();
    return new DayRow(
        line.booking().id(),
        Says.slot(line.booking().slot()),
        line.name().isEmpty() ? page.t("appointments.day.nameless") : line.name(),
        item,
        page.t("appointments.state." + line.booking().state().name()),
        ticket == null ? "" : ticket.spelled(),
        line.booking().state() == BookingState.BOOKED);
  }

  static List<String> heads(Page page) {
    return Stream.of("time", "name", "item", "state", "number")
        .map(column -> page.t("appointments.day.column." + column))
        .toList();
  }

  List<String> cells() {
    return List.of(time, name, item, state, number);
  }
}
