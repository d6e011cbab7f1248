package org.tongban.casework.web;

import java.util.List;
import org.tongban.ui.QueueRow;

/**
 * The desk before a case is opened (工作台).
 *
 * @param next the most urgent task; at most one
 * @param recent cases of the office, the last changed first
 * @param repeats the share of repeated submissions in words; empty for another department
 */
public record DeskHome(List<QueueRow> next, List<QueueRow> recent, String repeats) {

  /** Whether it is a desk of the public security offices, which keep the register. */
  public boolean household() {
    return !repeats.isEmpty();
  }

  /** Copies the lists. */
  public DeskHome {
    next = List.copyOf(next);
    recent = List.copyOf(recent);
  }
}
