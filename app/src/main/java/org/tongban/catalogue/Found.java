package org.tongban.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What was found (检索结果).
 *
 * @param near whether nothing has all the words and these only come near
 * @param situation what the question was understood as
 */
public record Found(List<EntryLine> lines, int count, boolean near, Optional<Situation> situation) {

  /** Copies the lines. */
  public Found {
    lines = List.copyOf(lines);
  }
}
