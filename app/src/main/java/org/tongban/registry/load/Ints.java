package org.tongban.registry.load;

import java.util.Arrays;

/** A growing list of ints. */
final class Ints {

  private int[] values;
  private int size;

  Ints() {
    this(1 << 12);
  }

  Ints(int room) {
    values = new int[room];
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  /** Sets any index; what was never set is 0. */
  void set(int index, int value) {
    if (index >= values.length) {
      values = Arrays.copyOf(values, Math.max(index + 1, 2 * values.length));
    }
    values[index] = value;
    size = Math.max(size, index + 1);
  }

  /** The value there, 0 where none was set. */
  int get(int index) {
    return index < size ? values[index] : 0;
  }

  int size() {
    return size;
  }
}
