package org.tongban.city;

import java.util.Arrays;

/** Marriages (结婚) of those who look for one, mostly in their district and of like age. */
final class Weddings {
  private static final int FIRST = 21;
  private static final int AGAIN = 22;
  private static final int SINGLE = 10;
  private static final int OLDER_HUSBAND = 700;
  private static final int A_CLASS_APART = 14;
  private static final int YOUNGEST_HUSBAND = -6 * 365;
  private static final int OLDEST_HUSBAND = 13 * 365;

  private final World world;
  private final Couples couples;
  private final Strangers strangers;
  private final IntColumn seekers = new IntColumn();

  Weddings(World world, Couples couples, Strangers strangers) {
    this.world = world;
    this.couples = couples;
    this.strangers = strangers;
  }

  void seeks(int person) {
    seekers.add(person);
  }

  /** Pairs all who look for somebody and puts the weddings down for the month's days. */
  void pair(int first, int length) {
    IntColumn left = new IntColumn();
    for (int district = 0; district < world.places.districts(); district++) {
      IntColumn here = new IntColumn();
      for (int person : seekers.toArray()) {
        if (world.districtOf(person) == district) {
          here.add(person);
        }
      }
      pair(here.toArray(), left, first, length);
    }
    IntColumn alone = new IntColumn();
    pair(left.toArray(), alone, first, length);
    for (int person : alone.toArray()) {
      if (world.chance(world.people.isMale(person) ? 500_000 : 300_000)) {
        world.agenda.at(Life.office(first + world.random.nextInt(length)), () -> abroad(person));
      }
    }
    seekers.clear();
  }

  private void pair(int[] people, IntColumn left, int first, int length) {
    long[] men = sorted(people, true);
    long[] women = sorted(people, false);
    int both = Math.min(men.length, women.length);
    for (int i = 0; i < both; i++) {
      int man = (int) men[i];
      int woman = (int) women[i];
      if (suit(man, woman)) {
        world.agenda.at(Life.office(first + world.random.nextInt(length)), () -> wed(man, woman));
      } else {
        left.add(man);
        left.add(woman);
      }
    }
    for (int i = both; i < men.length; i++) {
      left.add((int) men[i]);
    }
    for (int i = both; i < women.length; i++) {
      left.add((int) women[i]);
    }
  }

  /** Sorts one sex by age and education, blurred; the person is in the lower half of each. */
  private long[] sorted(int[] people, boolean men) {
    long[] keys =
        Arrays.stream(people)
            .filter(person -> world.people.isMale(person) == men)
            .mapToLong(person -> (long) key(person) << 32 | person)
            .toArray();
    Arrays.sort(keys);
    return keys;
  }

  private int key(int person) {
    int schooled = world.versions.education.get(world.versions.last(person));
    return 40_000
        + world.people.birth.get(person)
        + (world.people.isMale(person) ? OLDER_HUSBAND : 0)
        + schooled * A_CLASS_APART
        + world.random.nextInt(700);
  }

  private boolean suit(int man, int woman) {
    int older = world.people.birth.get(woman) - world.people.birth.get(man);
    return older > YOUNGEST_HUSBAND && older < OLDEST_HUSBAND && !areKin(man, woman);
  }

  private boolean areKin(int one, int other) {
    People people = world.people;
    return people.areSiblings(one, other)
        || people.isChildOf(one, other)
        || people.isChildOf(other, one)
        || shareGrandparents(one, other);
  }

  private boolean shareGrandparents(int one, int other) {
    People people = world.people;
    for (int mine : new int[] {people.mother.get(one), people.father.get(one)}) {
      for (int yours : new int[] {people.mother.get(other), people.father.get(other)}) {
        if (mine >= 0 && yours >= 0 && (mine == yours || people.areSiblings(mine, yours))) {
          return true;
        }
      }
    }
    return false;
  }

  boolean wed(int husband, int wife) {
    People people = world.people;
    if (!people.isRegistered(husband)
        || !people.isRegistered(wife)
        || world.isMarried(husband)
        || world.isMarried(wife)) {
      return true;
    }
    join(husband, wife);
    world.agenda.at(
        Life.office(world.today + world.between(4, 150)), () -> couples.settle(husband, wife));
    return true;
  }

  /** Records the marriage of today on both sides that are registered; the first has the proof. */
  void join(int husband, int wife) {
    int union = world.unions.add(husband, wife, world.today);
    int operation = world.chronicle.operation();
    boolean proved = false;
    for (int one : new int[] {husband, wife}) {
      int other = one == husband ? wife : husband;
      world.people.union.set(one, union);
      world.people.spouse.set(one, other);
      int version = world.versions.amend(one, world.today);
      int before = world.versions.marriage.get(version);
      world.versions.marriage.set(version, before == SINGLE ? FIRST : AGAIN);
      if (world.people.isRegistered(one)) {
        int event = world.event(EventKind.MARRIED, Variant.NONE, one, other, operation);
        if (!proved) {
          world.chronicle.prove(event, Papers.MARRIAGE, world.papers.next(Papers.MARRIAGE));
          proved = true;
        }
      }
    }
  }

  /** Weds somebody from outside, who mostly joins the city, or takes the spouse away. */
  private boolean abroad(int person) {
    if (!world.people.isRegistered(person) || world.isMarried(person)) {
      return true;
    }
    boolean male = world.people.isMale(person);
    int age = world.people.age(person, world.today);
    int wish =
        male ? Math.max(20, age - world.between(-1, 6)) : Math.max(22, age + world.between(-1, 6));
    int place = world.places.anyOutside(world.random);
    int stranger = strangers.adult(male ? Sex.FEMALE : Sex.MALE, wish, place);
    join(male ? person : stranger, male ? stranger : person);
    int day = Life.office(world.today + world.between(10, 240));
    world.agenda.at(day, () -> couples.arrive(stranger, person, place));
    return true;
  }
}
