package org.tongban.appointments.web;

import java.util.UUID;
import org.tongban.appointments.Pace;
import org.tongban.appointments.TicketState;
import org.tongban.appointments.Turn;
import org.tongban.ui.Page;

/**
 * A queue number and where it stands, in words.
 *
 * @param says the one sentence that matters
 * @param pace how the time was worked out
 */
public record TurnView(
    UUID place,
    String name,
    String address,
    String number,
    String day,
    TicketState state,
    String says,
    String pace,
    String at) {

  static TurnView of(Turn turn, Page page) {
    return new TurnView(
        turn.place().id(),
        turn.place().name(),
        turn.place().address(),
        turn.ticket().spelled(),
        Says.day(turn.ticket().day(), page),
        turn.ticket().state(),
        says(turn, page),
        pace(turn.pace(), page),
        page.clock(turn.ticket().drawnAt()));
  }

  private static String says(Turn turn, Page page) {
    Integer window = turn.ticket().window();
    return switch (turn.ticket().state()) {
      case WAITING ->
          turn.ahead() == 0
              ? page.t("appointments.turn.next")
              : page.t("appointments.turn.waiting", turn.ahead(), turn.minutes());
      case CALLED, SERVING ->
          page.t("appointments.turn." + turn.ticket().state().name(), window == null ? "" : window);
      case DONE, MISSED -> page.t("appointments.turn." + turn.ticket().state().name());
    };
  }

  static String pace(Pace pace, Page page) {
    String minutes = "%.1f".formatted(pace.minutes());
    return pace.served() == 0
        ? page.t("appointments.pace.rules", minutes, pace.windows())
        : page.t("appointments.pace.served", minutes, pace.windows(), pace.served());
  }
}
