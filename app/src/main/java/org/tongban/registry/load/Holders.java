package org.tongban.registry.load;

/** Who holds which number (号码持有人), in a few bytes each. */
final class Holders {

  private long[] numbers = new long[1 << 12];
  private int[] persons = new int[1 << 12];
  private int size;

  /** The holder of a positive number: the person given, if nobody held it before. */
  int hold(long number, int person) {
    int at = place(number);
    if (numbers[at] == number) {
      return persons[at];
    }
    numbers[at] = number;
    persons[at] = person;
    size++;
    if (2 * size > numbers.length) {
      grow();
    }
    return person;
  }

  /** Where the number is, or is to be put. */
  private int place(long number) {
    int at = Long.hashCode(number * 0x9E3779B97F4A7C15L) & (numbers.length - 1);
    while (numbers[at] != 0 && numbers[at] != number) {
      at = (at + 1) & (numbers.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] held = numbers;
    int[] by = persons;
    numbers = new long[2 * held.length];
    persons = new int[2 * held.length];
    for (int i = 0; i < held.length; i++) {
      if (held[i] != 0) {
        int at = place(held[i]);
        numbers[at] = held[i];
        persons[at] = by[i];
      }
    }
  }
}
