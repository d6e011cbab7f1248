package org.tongban.city;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Who goes along with whom, and where to. */
final class Groups {
  private final World world;
  private final Residence residence;

  Groups(World world, Residence residence) {
    this.world = world;
    this.residence = residence;
  }

  /** Returns a person and those minor children whose other parent is not in the home. */
  int[] with(int person) {
    return minors(person, child -> !otherParentStays(child, person));
  }

  /** Returns a person and the minor children they have with {@code other}. */
  int[] with(int person, int other) {
    return minors(
        person, child -> world.people.isChildOf(child, other) || !otherParentStays(child, person));
  }

  /** Returns a person, the spouse in the same home, and the minor children of either. */
  int[] family(int person) {
    int spouse = world.people.spouse.get(person);
    int home = world.people.home.get(person);
    if (spouse < 0 || world.people.home.get(spouse) != home) {
      return with(person);
    }
    int[] children =
        Arrays.stream(residence.members(home))
            .filter(one -> !world.people.isAdult(one, world.today))
            .filter(
                one -> world.people.isChildOf(one, person) || world.people.isChildOf(one, spouse))
            .toArray();
    return join(new int[] {person, spouse}, children);
  }

  int[] join(int[] some, int[] more) {
    return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).distinct().toArray();
  }

  /** Returns a dwelling in the person's district, one time in three in the community. */
  int dwellingNear(int person) {
    int place =
        world.chance(330_000)
            ? world.placeOf(person)
            : world.places.anyIn(world.districtOf(person), world.random);
    return world.dwellings.find(place, world.today);
  }

  /** Returns a dwelling in another district, or anywhere if there is only one. */
  int dwellingFar(int person) {
    int district = world.places.anyDistrict(world.random);
    if (district == world.districtOf(person)) {
      district = (district + 1) % world.places.districts();
    }
    return world.dwellings.find(world.places.anyIn(district, world.random), world.today);
  }

  /** Returns a parent who is registered in another home, or nobody. */
  int parentElsewhere(int person) {
    for (int parent :
        new int[] {world.people.mother.get(person), world.people.father.get(person)}) {
      if (parent >= 0
          && world.people.isRegistered(parent)
          && world.people.home.get(parent) != world.people.home.get(person)
          && !world.homes.isCollective(world.people.home.get(parent))) {
        return parent;
      }
    }
    return People.NOBODY;
  }

  /** Returns a grown child in another home of a family, or nobody. */
  int childElsewhere(int person) {
    for (int tie = world.ties.first(person); tie >= 0; tie = world.ties.next.get(tie)) {
      int child = world.ties.child.get(tie);
      if (world.people.isRegistered(child)
          && world.people.isAdult(child, world.today)
          && world.people.home.get(child) != world.people.home.get(person)
          && !world.homes.isCollective(world.people.home.get(child))) {
        return child;
      }
    }
    return People.NOBODY;
  }

  private int[] minors(int person, IntPredicate goes) {
    int[] children =
        Arrays.stream(residence.members(world.people.home.get(person)))
            .filter(one ->
                world.people.isChildOf(one, person)
                    && !world.people.isAdult(one, world.today)
                    && goes.test(one))
            .toArray();
    return join(new int[] {person}, children);
  }

  private boolean otherParentStays(int child, int person) {
    int mother = world.people.mother.get(child);
    int other = mother == person ? world.people.father.get(child) : mother;
    return other >= 0
        && other != person
        && world.people.home.get(other) == world.people.home.get(person);
  }
}
