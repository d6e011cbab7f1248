package org.tongban.city;

import java.util.Arrays;

/** Texts by position, most of them shared with others; "" for none. */
final class TextColumn {
  private String[] values = new String[256];
  private int size;

  void add(String value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  String get(int index) {
    return values[index];
  }

  void set(int index, String value) {
    values[index] = value;
  }
}
