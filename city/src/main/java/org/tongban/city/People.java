package org.tongban.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongban.city.Sketch.Origin;

/** Everybody who was ever known to the city, by position; what changes now is held here too. */
final class People {
  static final int NOBODY = -1;
  private static final int SEQUENCES = 499;
  private static final int SPARE_PREFIXES = 10;
  private static final int DAYS = 60_000;
  private static final int FIRST_DAY = (int) LocalDate.of(1900, 1, 1).toEpochDay();

  final IntColumn birth = new IntColumn();
  final ByteColumn sex = new ByteColumn();
  final TextColumn surname = new TextColumn();
  final TextColumn given = new TextColumn();
  final ByteColumn ethnicity = new ByteColumn();
  final TextColumn birthplace = new TextColumn();
  final TextColumn nativePlace = new TextColumn();

  /** Parents: a person, {@link #NOBODY}, or below it somebody who was never registered. */
  final IntColumn mother = new IntColumn();

  final IntColumn father = new IntColumn();
  final ByteColumn adopted = new ByteColumn();
  final IntColumn spouse = new IntColumn();
  final IntColumn union = new IntColumn();
  final IntColumn home = new IntColumn();
  final IntColumn nextInHome = new IntColumn();
  final ByteColumn alive = new ByteColumn();
  final IntColumn lastChild = new IntColumn();
  final ByteColumn children = new ByteColumn();
  private final ByteColumn prefix = new ByteColumn();
  private final IntColumn sequence = new IntColumn();
  private final List<String> prefixes = new ArrayList<>();
  private final List<short[]> taken = new ArrayList<>();
  private final Map<String, String> pool = new HashMap<>();
  private int unregistered = NOBODY;

  People(List<District> districts) {
    districts.forEach(district -> prefixes.add(district.numberPrefix()));
    for (int i = 0; i < SPARE_PREFIXES; i++) {
      prefixes.add("34999" + i);
    }
    prefixes.forEach(_ -> taken.add(new short[2 * DAYS]));
  }

  int size() {
    return birth.size();
  }

  /** Adds somebody whose number begins with the prefix of a district, or a spare one if -1. */
  int add(Sex is, int born, String family, String name, Origin origin, int district) {
    int person = birth.add(born);
    sex.add(is == Sex.MALE ? 1 : 2);
    surname.add(family);
    given.add(pool.computeIfAbsent(name, key -> key));
    ethnicity.add(Integer.parseInt(origin.ethnicity()));
    birthplace.add(origin.birthplace());
    nativePlace.add(origin.nativePlace());
    mother.add(NOBODY);
    father.add(NOBODY);
    adopted.add(0);
    spouse.add(NOBODY);
    union.add(NOBODY);
    home.add(NOBODY);
    nextInHome.add(NOBODY);
    alive.add(1);
    lastChild.add(Integer.MIN_VALUE / 2);
    children.add(0);
    prefix.add(0);
    sequence.add(0);
    number(
        person,
        district < 0 ? prefixes.size() - SPARE_PREFIXES + Math.floorMod(born, 7) : district);
    return person;
  }

  boolean isMale(int person) {
    return sex.get(person) == 1;
  }

  boolean isAlive(int person) {
    return alive.get(person) == 1;
  }

  boolean isRegistered(int person) {
    return home.get(person) >= 0;
  }

  /** Returns the completed years, a day wrong at most; rates need no better. */
  int age(int person, int day) {
    return (int) ((day - birth.get(person)) * 10_000L / 3_652_425L);
  }

  boolean isAdult(int person, int day) {
    return birthday(person, 18) <= day;
  }

  int birthday(int person, int age) {
    return (int) LocalDate.ofEpochDay(birth.get(person)).plusYears(age).toEpochDay();
  }

  boolean isChildOf(int child, int parent) {
    return mother.get(child) == parent || father.get(child) == parent;
  }

  boolean areSiblings(int one, int other) {
    return (mother.get(one) != NOBODY && mother.get(one) == mother.get(other))
        || (father.get(one) != NOBODY && father.get(one) == father.get(other));
  }

  /** Makes two persons siblings by parents who are not in the register. */
  void siblings(int one, int other) {
    unregistered--;
    mother.set(one, unregistered);
    mother.set(other, unregistered);
  }

  /** Returns the citizen number first held. */
  String number(int person) {
    return SyntheticNumbers.citizenNumber(
        prefixes.get(prefix.get(person)),
        LocalDate.ofEpochDay(birth.get(person)),
        sequence.get(person));
  }

  /** Returns a further number for somebody whose first one was given out twice. */
  String anotherNumber(int person) {
    int area = prefix.get(person);
    int held = sequence.get(person);
    number(person, area);
    String another = number(person);
    prefix.set(person, area);
    sequence.set(person, held);
    return another;
  }

  private void number(int person, int wanted) {
    int area = wanted;
    int born = birth.get(person);
    int cell = 2 * (born - FIRST_DAY) + (isMale(person) ? 1 : 0);
    while (taken.get(area)[cell] >= SEQUENCES) {
      area = area + 1 < prefixes.size() ? area + 1 : prefixes.size() - SPARE_PREFIXES;
    }
    int before = taken.get(area)[cell]++;
    int place = Math.floorMod(before * 37L + born * 61L, SEQUENCES) + 1;
    prefix.set(person, area);
    sequence.set(person, isMale(person) ? 2 * place + 1 : 2 * place);
  }
}
