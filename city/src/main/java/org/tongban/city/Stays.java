package org.tongban.city;

/** The registrations (户口登记) of each person, the last one being open while registered. */
final class Stays {
  static final int OPEN = Integer.MAX_VALUE;

  final IntColumn home = new IntColumn();
  final ByteColumn relation = new ByteColumn();
  final IntColumn from = new IntColumn();
  final IntColumn until = new IntColumn();
  final IntColumn next = new IntColumn();
  private final IntColumn first = new IntColumn();
  private final IntColumn last = new IntColumn();

  int size() {
    return from.size();
  }

  /** Makes room for the next person. */
  void begin() {
    first.add(People.NOBODY);
    last.add(People.NOBODY);
  }

  int first(int person) {
    return first.get(person);
  }

  int last(int person) {
    return last.get(person);
  }

  int relation(int person) {
    return relation.get(last.get(person));
  }

  void open(int person, int where, int as, int day) {
    int stay = home.add(where);
    relation.add(as);
    from.add(day);
    until.add(OPEN);
    next.add(People.NOBODY);
    int before = last.get(person);
    if (before == People.NOBODY) {
      first.set(person, stay);
    } else {
      next.set(before, stay);
    }
    last.set(person, stay);
  }

  void close(int person, int day) {
    until.set(last.get(person), day);
  }
}
