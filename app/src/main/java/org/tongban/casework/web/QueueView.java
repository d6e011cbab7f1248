package org.tongban.casework.web;

import java.util.List;
import org.tongban.ui.QueueRow;

/**
 * The queue beside every page of the desk (待办队列).
 *
 * @param total number of open tasks, all lights
 * @param earlier link to the page before, or empty
 * @param later link to the next page, or empty
 * @param rest how many come after this page
 */
public record QueueView(
    int total, List<Filter> filters, List<QueueRow> rows, String earlier, String later, int rest) {

  /** Copies the lists. */
  public QueueView {
    filters = List.copyOf(filters);
    rows = List.copyOf(rows);
  }

  /** A filter by light with its count; {@code level} is empty for all. */
  public record Filter(String href, String level, String label, boolean current) {}
}
