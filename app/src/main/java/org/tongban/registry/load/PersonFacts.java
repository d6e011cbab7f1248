package org.tongban.registry.load;

import java.util.BitSet;
import org.tongban.city.SyntheticNumbers;

/** What the files say of persons (人员核对): numbers held once, particulars without overlap. */
final class PersonFacts {

  private static final int DIGITS = 17;

  final Lives lives = new Lives();

  private final Verdict verdict;
  private final Ints lines = new Ints();
  private final BitSet versions = new BitSet();
  private final BitSet described = new BitSet();
  private final Holders holders = new Holders();
  private int lastPerson;
  private int lastUntil;

  PersonFacts(Verdict verdict) {
    this.verdict = verdict;
  }

  void check(int number, PersonLine person, boolean demonstration) {
    verdict.persons.declareOnce(person.id());
    lines.set(person.id(), number);
    hold(person.number(), person.id(), demonstration);
  }

  void check(VersionLine version, boolean demonstration) {
    int person = version.person();
    verdict.know("person", person);
    if (versions.get(version.id())) {
      throw new BadFieldException("id", "is used twice");
    }
    versions.set(version.id());
    described.set(person);
    if (person < lastPerson) {
      throw new BadFieldException("person", "the rows are not sorted by person");
    }
    if (person == lastPerson && version.span().from() < lastUntil) {
      throw new BadFieldException("from", "overlaps the row before, or comes too late");
    }
    lastPerson = person;
    lastUntil = version.span().until();
    if (version.birthDate() > version.span().from()
        && version.span().until() != Span.OPEN
        && version.birthDate() >= version.span().until()) {
      throw new BadFieldException("birthDate", "is after the row's days");
    }
    lives.add(version);
    if (version.number() != null) {
      hold(version.number(), person, demonstration);
    }
  }

  /** Persons without particulars are refused. */
  void withoutVersion(Lines missing) {
    BitSet bare = (BitSet) verdict.persons.declared().clone();
    bare.andNot(described);
    bare.stream()
        .filter(verdict.persons::refuse)
        .forEach(person ->
            missing.refuse(
                lines.get(person),
                new BadFieldException("id", "no row of person-versions.csv describes it")));
  }

  private void hold(String number, int person, boolean demonstration) {
    if (!demonstration && SyntheticNumbers.isSyntheticCitizenNumber(number)) {
      throw new BadFieldException("number", "is synthetic; only a demonstration holds it");
    }
    if (holders.hold(Long.parseLong(number, 0, DIGITS, 10), person) != person) {
      throw new BadFieldException("number", "is held by another person");
    }
  }

  /** Takes lines of persons.csv. */
  @FunctionalInterface
  interface Lines {
    void refuse(int line, BadFieldException reason);
  }
}
