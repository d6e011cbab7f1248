package org.tongban.city;

/**
 * One planted false declaration and the events that belong to it; one that the chronicle never
 * heard of is honest.
 */
final class Plot {
  private final FraudKind kind;
  private final Chronicle chronicle;
  private final IntColumn events = new IntColumn();

  Plot(FraudKind kind, Chronicle chronicle) {
    this.kind = kind;
    this.chronicle = chronicle;
  }

  FraudKind kind() {
    return kind;
  }

  int[] events() {
    return events.toArray();
  }

  boolean isWhole() {
    return events.size() >= kind.least();
  }

  /** Labels the newest event of {@code person}. */
  void mark(int person) {
    events.add(chronicle.last(person));
  }
}
