package org.tongban.city;

import java.util.Arrays;

/** Small whole numbers, -128 to 127, by position; 1 byte each. */
final class ByteColumn {
  private byte[] values = new byte[256];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = (byte) value;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = (byte) value;
  }
}
