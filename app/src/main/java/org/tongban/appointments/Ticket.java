package org.tongban.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A queue number (排队号); says nothing about whose it is.
 *
 * @param number counts from 1 at each place and day
 * @param booking the appointment behind it; {@code null} for who came without
 * @param readyAt from when on it waits
 * @param turnAt its place in the queue, ties broken by number
 * @param window the window that called it; {@code null} while it waits for the first time
 */
public record Ticket(
    UUID id,
    UUID place,
    LocalDate day,
    int number,
    @Nullable UUID booking,
    String item,
    TicketState state,
    Instant drawnAt,
    Instant readyAt,
    Instant turnAt,
    @Nullable Integer window) {

  /** As it is called out and shown: 007. */
  public String spelled() {
    return "%03d".formatted(number);
  }
}
