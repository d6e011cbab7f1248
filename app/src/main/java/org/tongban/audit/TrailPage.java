package org.tongban.audit;

import java.util.List;
import java.util.Optional;
import org.tongban.audit.TrailQuery.Mark;

/**
 * Entries of the trail, newest first (一页条目).
 *
 * @param next where the next page begins, if there is one
 */
public record TrailPage(List<TrailEntry> entries, Optional<Mark> next) {

  /** Copies the entries. */
  public TrailPage {
    entries = List.copyOf(entries);
  }

  /** Makes a page of what was read with one entry more than fits. */
  static TrailPage of(List<TrailEntry> read, int size) {
    if (read.size() <= size) {
      return new TrailPage(read, Optional.empty());
    }
    List<TrailEntry> shown = read.subList(0, size);
    return new TrailPage(shown, Optional.of(Mark.of(shown.getLast())));
  }
}
