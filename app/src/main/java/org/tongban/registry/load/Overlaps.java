package org.tongban.registry.load;

import java.util.Arrays;

/** Finds spans of one key that overlap (重叠), such as two marriages of one person. */
final class Overlaps {

  private final Ints keys = new Ints();
  private final Ints froms = new Ints();
  private final Ints untils = new Ints();
  private final Ints rows = new Ints();

  /** A span of the key, by its row in the file and what is said of it. */
  void add(int key, Span span, int row) {
    keys.add(key);
    froms.add(span.from());
    untils.add(span.until());
    rows.add(row);
  }

  /** Names each row that overlaps an earlier one of its key. */
  void each(Found found) {
    int[] order = sorted();
    for (int i = 1; i < order.length; i++) {
      int before = order[i - 1];
      int now = order[i];
      if (keys.get(before) == keys.get(now) && froms.get(now) < untils.get(before)) {
        found.overlap(rows.get(now), keys.get(now));
      }
    }
  }

  /** Positions by key and beginning. */
  private int[] sorted() {
    long[] order = new long[keys.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (long) keys.get(i) << Integer.SIZE | i;
    }
    Arrays.sort(order);
    int[] positions = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      int position = (int) order[i];
      int at = i;
      while (at > 0
          && keys.get(positions[at - 1]) == keys.get(position)
          && froms.get(positions[at - 1]) > froms.get(position)) {
        positions[at] = positions[at - 1];
        at--;
      }
      positions[at] = position;
    }
    return positions;
  }

  /** Takes what overlaps. */
  @FunctionalInterface
  interface Found {
    void overlap(int row, int key);
  }
}
