package org.tongban.city;

/** Who is whose parent or guardian (亲属关系), by parent. */
final class Ties {
  static final int BIRTH = 0;
  static final int ADOPTION = 1;
  static final int GUARDIAN = 2;

  final IntColumn parent = new IntColumn();
  final IntColumn child = new IntColumn();
  final ByteColumn kind = new ByteColumn();
  final IntColumn from = new IntColumn();
  final IntColumn until = new IntColumn();
  final IntColumn next = new IntColumn();
  private final IntColumn first = new IntColumn();

  /** Makes room for the next person. */
  void begin() {
    first.add(People.NOBODY);
  }

  int size() {
    return parent.size();
  }

  /** Returns the newest tie of {@code person} as parent, {@link #next} leads to the others. */
  int first(int person) {
    return first.get(person);
  }

  void add(int elder, int younger, int as, int day, int end) {
    int tie = parent.add(elder);
    child.add(younger);
    kind.add(as);
    from.add(day);
    until.add(end);
    next.add(first.get(elder));
    first.set(elder, tie);
  }

  static String name(int kind) {
    return switch (kind) {
      case BIRTH -> "BIRTH";
      case ADOPTION -> "ADOPTION";
      default -> "GUARDIAN";
    };
  }
}
