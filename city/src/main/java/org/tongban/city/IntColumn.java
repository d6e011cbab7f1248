package org.tongban.city;

import java.util.Arrays;

/** Whole numbers by position, as many as are added; 4 bytes each. */
final class IntColumn {
  private int[] values = new int[256];
  private int size;

  int add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size] = value;
    return size++;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int size() {
    return size;
  }

  /** Removes and returns the last value. */
  int pop() {
    return values[--size];
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
