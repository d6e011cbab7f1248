package org.tongban.city;

/** The marriages (婚姻) that the register knows. */
final class Unions {
  final IntColumn one = new IntColumn();
  final IntColumn other = new IntColumn();
  final IntColumn from = new IntColumn();
  final IntColumn until = new IntColumn();

  int size() {
    return one.size();
  }

  int add(int first, int second, int day) {
    one.add(first);
    other.add(second);
    from.add(day);
    return until.add(Stays.OPEN);
  }
}
