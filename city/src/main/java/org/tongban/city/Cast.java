package org.tongban.city;

import java.util.function.IntPredicate;

/** Those who act in a city: everything that one scene may need, and the search for its people. */
record Cast(
    World world,
    Residence residence,
    Moves moves,
    Groups groups,
    Strangers strangers,
    Couples couples,
    Weddings weddings,
    Births births,
    Arrivals arrivals) {
  private static final int TRIES = 4_000;

  /** Returns somebody registered in a family's home whom {@code wanted} takes, or nobody. */
  int find(IntPredicate wanted) {
    for (int i = 0; i < TRIES; i++) {
      int person = world.random.nextInt(world.people.size());
      if (world.isFree(person)
          && !world.homes.isCollective(world.people.home.get(person))
          && wanted.test(person)) {
        return person;
      }
    }
    return People.NOBODY;
  }

  /** Returns the head of a home whom {@code wanted} takes, or nobody. */
  int findHead(IntPredicate wanted) {
    return find(person -> isHead(person) && wanted.test(person));
  }

  boolean isHead(int person) {
    return world.people.isRegistered(person)
        && world.homes.head.get(world.people.home.get(person)) == person;
  }

  int ageOf(int person) {
    return world.people.age(person, world.today);
  }

  int area(int person) {
    return world.dwellings.area.get(world.dwellingOf(person));
  }

  /** Puts {@code act} down for an office day between {@code soonest} and {@code latest} days on. */
  void later(int soonest, int latest, Agenda.Act act) {
    world.agenda.at(Life.office(world.today + world.between(soonest, latest)), act);
  }

  /** Returns a grown stranger of either sex. */
  int stranger(int place, int youngest, int oldest) {
    return strangers.adult(world.draws.sex(), world.between(youngest, oldest), place);
  }
}
