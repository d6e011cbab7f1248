package org.tongban.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongban.audit.TrailQuery.Mark;

/**
 * Groups of a resident's trail, newest day first, offices before the resident (一页查询汇总).
 *
 * @param next where the next page begins, if there is one: the time the first page was read, after
 *     which nothing is counted, and the last group
 */
public record AccessPage(List<AccessGroup> groups, Optional<Mark> next) {

  /** Copies the groups. */
  public AccessPage {
    groups = List.copyOf(groups);
  }

  /** Makes a page of what was read with one group more than fits. */
  static AccessPage of(List<AccessGroup> read, int size, Instant until) {
    if (read.size() <= size) {
      return new AccessPage(read, Optional.empty());
    }
    List<AccessGroup> shown = read.subList(0, size);
    return new AccessPage(shown, Optional.of(new Mark(until, shown.getLast().newest())));
  }
}
