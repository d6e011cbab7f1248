package org.tongban.city;

/** What the register held of each person from which day (人员版本), the last one being true now. */
final class Versions {
  final IntColumn from = new IntColumn();
  final IntColumn next = new IntColumn();
  final TextColumn number = new TextColumn();
  final TextColumn name = new TextColumn();
  final TextColumn formerName = new TextColumn();
  final ByteColumn education = new ByteColumn();
  final ByteColumn marriage = new ByteColumn();
  final TextColumn occupation = new TextColumn();
  final TextColumn workplace = new TextColumn();
  final TextColumn military = new TextColumn();
  final IntColumn height = new IntColumn();
  final ByteColumn alive = new ByteColumn();
  private final IntColumn first = new IntColumn();
  private final IntColumn last = new IntColumn();

  int size() {
    return from.size();
  }

  int first(int person) {
    return first.get(person);
  }

  int last(int person) {
    return last.get(person);
  }

  /** Opens the first version of the next person and returns it. */
  int begin(int day, int educated, int married, String work) {
    int version = from.add(day);
    next.add(People.NOBODY);
    number.add("");
    name.add("");
    formerName.add("");
    education.add(educated);
    marriage.add(married);
    occupation.add(work);
    workplace.add("");
    military.add("");
    height.add(0);
    alive.add(1);
    first.add(version);
    last.add(version);
    return version;
  }

  /** Returns the version that begins on {@code day}, made like the one before if need be. */
  int amend(int person, int day) {
    int old = last.get(person);
    if (from.get(old) >= day) {
      return old;
    }
    int version = from.add(day);
    next.add(People.NOBODY);
    next.set(old, version);
    number.add(number.get(old));
    name.add(name.get(old));
    formerName.add(formerName.get(old));
    education.add(education.get(old));
    marriage.add(marriage.get(old));
    occupation.add(occupation.get(old));
    workplace.add(workplace.get(old));
    military.add(military.get(old));
    height.add(height.get(old));
    alive.add(alive.get(old));
    last.set(person, version);
    return version;
  }
}
