package org.tongban.city;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A written table to draw from, each entry as often as its weight says. */
final class Weighted<T> {
  private final List<T> values = new ArrayList<>();
  private final List<Integer> bounds = new ArrayList<>();
  private int total;

  Weighted<T> with(T value, int weight) {
    total += weight;
    values.add(value);
    bounds.add(total);
    return this;
  }

  T draw(RandomGenerator random) {
    int ticket = random.nextInt(total);
    int index = 0;
    while (ticket >= bounds.get(index)) {
      index++;
    }
    return values.get(index);
  }
}
