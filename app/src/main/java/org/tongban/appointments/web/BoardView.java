package org.tongban.appointments.web;

import java.util.List;
import java.util.UUID;
import org.tongban.appointments.Board;
import org.tongban.appointments.Ticket;
import org.tongban.ui.Page;

/** The board of a hall in words: numbers and windows. */
public record BoardView(
    UUID place,
    String name,
    List<Line> now,
    List<String> next,
    List<String> missed,
    String waiting,
    String pace,
    String at) {

  /** Copies the lists. */
  public BoardView {
    now = List.copyOf(now);
    next = List.copyOf(next);
    missed = List.copyOf(missed);
  }

  /** A number at a window. */
  public record Line(String number, String window, boolean called) {}

  static BoardView of(Board board, Page page) {
    List<Line> now =
        java.util.stream.Stream.concat(
                board.called().stream().map(ticket -> line(ticket, true, page)),
                board.serving().stream().map(ticket -> line(ticket, false, page)))
            .toList();
    return new BoardView(
        board.place().id(),
        board.place().name(),
        now,
        board.next().stream().map(Ticket::spelled).toList(),
        board.missed().stream().map(Ticket::spelled).toList(),
        page.t(
            "appointments.board.waiting",
            board.waiting(),
            board.pace().minutesFor(board.waiting())),
        TurnView.pace(board.pace(), page),
        page.second(board.at()));
  }

  private static Line line(Ticket ticket, boolean called, Page page) {
    Integer window = ticket.window();
    return new Line(
        ticket.spelled(), page.t("appointments.window.of", window == null ? "" : window), called);
  }
}
