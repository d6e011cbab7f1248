package org.tongban.city;

/** Deaths (死亡): the registration ends, the marriage too, and the home finds another head. */
final class Deaths {
  private static final int WIDOWED = 30;

  private final World world;
  private final Residence residence;

  Deaths(World world, Residence residence) {
    this.world = world;
    this.residence = residence;
  }

  boolean die(int person) {
    People people = world.people;
    if (!people.isRegistered(person)) {
      return true;
    }
    int union = people.union.get(person);
    if (!world.isFree(person)
        || (union != People.NOBODY && world.unions.from.get(union) >= world.today)) {
      return false;
    }
    int operation = world.chronicle.operation();
    int home = people.home.get(person);
    world.event(EventKind.DEATH, Variant.NONE, person, People.NOBODY, operation);
    world.versions.alive.set(world.versions.amend(person, world.today), 0);
    people.alive.set(person, 0);
    residence.leave(person);
    // the marriage ends after: the heir is found through it
    residence.settle(home, operation);
    if (union != People.NOBODY) {
      widow(people.spouse.get(person), person, union, operation);
    }
    return true;
  }

  private void widow(int survivor, int person, int union, int operation) {
    People people = world.people;
    world.unions.until.set(union, world.today);
    people.union.set(person, People.NOBODY);
    people.spouse.set(person, People.NOBODY);
    people.union.set(survivor, People.NOBODY);
    people.spouse.set(survivor, People.NOBODY);
    world.versions.marriage.set(world.versions.amend(survivor, world.today), WIDOWED);
    if (people.isRegistered(survivor)) {
      world.event(EventKind.MARRIAGE_ENDED, Variant.DEATH, survivor, person, operation);
    }
  }
}
