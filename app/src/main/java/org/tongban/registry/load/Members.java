package org.tongban.registry.load;

import java.util.function.IntConsumer;

/** The registrations of an import by person (登记行), in a few bytes each. */
final class Members {

  private final Ints firstOfPerson = new Ints();
  private final Ints lines = new Ints();
  private final Ints persons = new Ints();
  private final Ints households = new Ints();
  private final Ints froms = new Ints();
  private final Ints untils = new Ints();
  private final Overlaps headOverlaps = new Overlaps();
  private final HeadSpans heads = new HeadSpans();

  void add(int number, RegistrationLine line) {
    int last = persons.size() - 1;
    if (last >= 0 && line.person() < persons.get(last)) {
      throw new BadFieldException("person", "the rows are not sorted by person");
    }
    if (last >= 0 && line.person() == persons.get(last)) {
      if (line.span().from() < untils.get(last)) {
        throw new BadFieldException("from", "overlaps the row before, or comes too late");
      }
    } else {
      // One more, so that 0 is none.
      firstOfPerson.set(line.person(), persons.size() + 1);
    }
    if (line.relation().equals(RegistrationLine.HEAD)) {
      headOverlaps.add(line.household(), line.span(), persons.size());
      heads.add(line.household(), line.person(), line.span());
    }
    lines.add(number);
    persons.add(line.person());
    households.add(line.household());
    froms.add(line.span().from());
    untils.add(line.span().until());
  }

  void ofPerson(int person, IntConsumer each) {
    int first = firstOfPerson.get(person) - 1;
    for (int row = first; isOf(person, row); row++) {
      each.accept(row);
    }
  }

  /** Whether the person was registered before that day but neither on it nor until it. */
  boolean isAwayOn(int person, int day) {
    boolean before = false;
    int first = firstOfPerson.get(person) - 1;
    for (int row = first; isOf(person, row) && froms.get(row) <= day; row++) {
      if (untils.get(row) >= day) {
        return false;
      }
      before = true;
    }
    return before;
  }

  /** Rows of heads that overlap those of another head of the same household. */
  void overlappingHeads(IntConsumer each) {
    headOverlaps.each(each);
  }

  HeadSpans heads() {
    return heads;
  }

  int size() {
    return persons.size();
  }

  int line(int row) {
    return lines.get(row);
  }

  int person(int row) {
    return persons.get(row);
  }

  int household(int row) {
    return households.get(row);
  }

  int from(int row) {
    return froms.get(row);
  }

  int until(int row) {
    return untils.get(row);
  }

  private boolean isOf(int person, int row) {
    return row >= 0 && row < size() && persons.get(row) == person;
  }
}
