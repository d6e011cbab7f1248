package org.tongban.ui;

import java.util.List;

/**
 * One line of what an act will change (登记会这样变).
 *
 * @param what the thing that changes
 * @param before how it is now; empty for something new
 * @param after how it will be
 */
public record DiffRow(String what, List<String> before, List<String> after) {

  /** Copies the lists. */
  public DiffRow {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
