package org.tongban.appointments;

import java.time.Instant;
import java.util.List;

/**
 * What the hall sees (叫号屏): numbers and windows, nothing personal.
 *
 * @param called numbers asked to a window, the latest first
 * @param serving numbers being served
 * @param next numbers that come next, in order
 * @param waiting how many wait in all
 * @param at the moment it shows
 */
public record Board(
    Place place,
    List<Ticket> called,
    List<Ticket> serving,
    List<Ticket> next,
    List<Ticket> missed,
    int waiting,
    Pace pace,
    Instant at) {

  /** Copies the lists. */
  public Board {
    called = List.copyOf(called);
    serving = List.copyOf(serving);
    next = List.copyOf(next);
    missed = List.copyOf(missed);
  }
}
