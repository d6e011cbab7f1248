package org.tongban.registry.load;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** Finds spans of one key that overlap (重叠), such as two marriages of one person. */
final class Overlaps {

  private long[] keys = new long[1 << 12];
  private final Ints froms = new Ints();
  private final Ints untils = new Ints();
  private final Ints rows = new Ints();

  /** A span of the key, and its row in the file. */
  void add(long key, Span span, int row) {
    int at = rows.size();
    if (at == keys.length) {
      keys = Arrays.copyOf(keys, 2 * at);
    }
    keys[at] = key;
    froms.add(span.from());
    untils.add(span.until());
    rows.add(row);
  }

  /** Names each row that overlaps an earlier one of its key that was not named. */
  void each(IntConsumer found) {
    int end = 0;
    long key = 0;
    boolean first = true;
    for (int position : sorted()) {
      if (first || keys[position] != key) {
        first = false;
        key = keys[position];
        end = untils.get(position);
      } else if (froms.get(position) < end) {
        found.accept(rows.get(position));
      } else {
        end = untils.get(position);
      }
    }
  }

  /** Positions by key and beginning, those of the same day as they came. */
  private int[] sorted() {
    int size = rows.size();
    long[] distinct = Arrays.copyOf(keys, size);
    Arrays.sort(distinct);
    int[] byDay = positions(size, froms::get);
    int[] order = positions(size, place -> Arrays.binarySearch(distinct, keys[byDay[place]]));
    for (int i = 0; i < size; i++) {
      order[i] = byDay[order[i]];
    }
    return order;
  }

  /** The first {@code size} numbers by rank, equal ones ascending. */
  private static int[] positions(int size, IntUnaryOperator rank) {
    long[] ranked = new long[size];
    for (int i = 0; i < size; i++) {
      ranked[i] = (long) rank.applyAsInt(i) << Integer.SIZE | i;
    }
    Arrays.sort(ranked);
    return Arrays.stream(ranked).mapToInt(each -> (int) each).toArray();
  }
}
