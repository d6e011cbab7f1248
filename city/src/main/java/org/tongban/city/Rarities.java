package org.tongban.city;

/** What happens to few: adoption (收养), late registration (补登), restoration (恢复), a new number. */
final class Rarities {
  private static final int APART = 330;

  private final World world;
  private final Residence residence;
  private final Births births;
  private final Strangers strangers;

  Rarities(World world, Residence residence, Births births, Strangers strangers) {
    this.world = world;
    this.residence = residence;
    this.births = births;
    this.strangers = strangers;
  }

  /** Gives a couple a child of some years, by adoption. */
  boolean adopts(int mother) {
    People people = world.people;
    int father = people.spouse.get(mother);
    if (!people.isRegistered(mother) || father < 0 || !people.isAlive(father)) {
      return true;
    }
    if (!world.isFree(mother)) {
      return false;
    }
    int place = world.places.anyOutside(world.random);
    int child = strangers.child(father, world.today - world.between(100, 6 * 365), place);
    people.adopted.set(child, 1);
    world.parent(mother, child, Ties.ADOPTION, world.today);
    world.parent(father, child, Ties.ADOPTION, world.today);
    int home = people.home.get(mother);
    int head = world.homes.head.get(home);
    residence.enter(child, home, residence.relating().of(child, head, Relating.OTHER_KIN));
    world.event(EventKind.BIRTH, Variant.ADOPTION, child, mother, world.chronicle.operation());
    return true;
  }

  /** Registers a child that nobody had declared for years. */
  boolean registersLate(int mother) {
    People people = world.people;
    if (!people.isRegistered(mother)) {
      return true;
    }
    if (!world.isFree(mother)) {
      return false;
    }
    int born = world.today - world.between(400, 9 * 365);
    if (people.birthday(mother, 18) > born || isNearAnother(mother, born)) {
      return true;
    }
    int husband = people.spouse.get(mother);
    int union = people.union.get(mother);
    boolean his = husband >= 0 && world.unions.from.get(union) < born;
    int event =
        births.declare(
            mother, his ? husband : People.NOBODY, people.home.get(mother), born, Variant.NONE);
    world.chronicle.kind.set(event, EventKind.LATE_REGISTERED);
    return true;
  }

  /** Registers somebody again in the home whose move to a place outside came to nothing. */
  boolean restores(int person, int home) {
    if (!world.people.isAlive(person)
        || world.people.isRegistered(person)
        || world.homes.isEmpty(home)) {
      return true;
    }
    if (world.homes.touched.get(home) >= world.today) {
      return false;
    }
    int head = world.homes.head.get(home);
    residence.enter(person, home, residence.relating().of(person, head, Relating.OTHER_KIN));
    world.event(
        EventKind.RESTORED, Variant.NONE, person, People.NOBODY, world.chronicle.operation());
    return true;
  }

  /** Issues another number to one of two who hold the same. */
  boolean renumbers(int person) {
    if (world.people.isRegistered(person)) {
      int version = world.versions.amend(person, world.today);
      world.versions.number.set(version, world.people.anotherNumber(person));
      world.changed(person, "number", "11");
    }
    return true;
  }

  private boolean isNearAnother(int mother, int born) {
    for (int tie = world.ties.first(mother); tie >= 0; tie = world.ties.next.get(tie)) {
      int sibling = world.people.birth.get(world.ties.child.get(tie));
      if (Math.abs(sibling - born) < APART) {
        return true;
      }
    }
    return false;
  }
}
