package org.tongban.city;

/** Moves of residents (迁移): whole homes, grown children, elders, students, soldiers. */
final class Migration {
  private final World world;
  private final Residence residence;
  private final Moves moves;
  private final Groups groups;
  private final Couples couples;
  private final Rarities rarities;

  Migration(
      World world,
      Residence residence,
      Moves moves,
      Groups groups,
      Couples couples,
      Rarities rarities) {
    this.world = world;
    this.residence = residence;
    this.moves = moves;
    this.groups = groups;
    this.couples = couples;
    this.rarities = rarities;
  }

  /** Moves the home that {@code head} leads: mostly near, sometimes far or out of the city. */
  boolean wholeHome(int head) {
    if (!leads(head)) {
      return true;
    }
    if (!world.isFree(head)) {
      return false;
    }
    int home = world.people.home.get(head);
    int ticket = world.random.nextInt(100);
    if (ticket < 62) {
      int dwelling = groups.dwellingNear(head);
      Variant why = ticket < 45 ? Variant.PURCHASE : Variant.OTHER;
      moves.whole(home, dwelling, why);
      proveHome(head);
    } else if (ticket < 80) {
      moves.whole(home, groups.dwellingFar(head), ticket < 72 ? Variant.PURCHASE : Variant.WORK);
      proveHome(head);
    } else {
      moves.out(world.places.anyOutside(world.random), Variant.WORK, residence.members(home));
    }
    return true;
  }

  /** Lets a grown person who heads no home have one: split from it, or elsewhere. */
  boolean leavesNest(int person) {
    if (!world.people.isRegistered(person)
        || world.homes.head.get(world.people.home.get(person)) == person) {
      return true;
    }
    int spouse = world.people.spouse.get(person);
    if (!world.isFree(person)) {
      return false;
    }
    int[] group = groups.family(person);
    boolean couple = spouse >= 0 && world.people.home.get(spouse) == world.people.home.get(person);
    if (world.homes.head.get(world.people.home.get(person)) == spouse) {
      return true;
    }
    if (couple
        && world.chance(400_000)
        && !world.homes.isCollective(world.people.home.get(person))) {
      moves.apart(world.dwellingOf(person), Variant.OTHER, group);
    } else {
      boolean far = world.chance(120_000);
      moves.apart(
          far ? groups.dwellingFar(person) : groups.dwellingNear(person),
          world.chance(700_000) ? Variant.PURCHASE : Variant.WORK,
          group);
      proveHome(person);
    }
    return true;
  }

  /** Brings an elder to a grown child, or a spouse who lives apart to the other. */
  boolean joinsKin(int person) {
    People people = world.people;
    if (!people.isRegistered(person)) {
      return true;
    }
    int spouse = people.spouse.get(person);
    boolean apart =
        spouse >= 0
            && people.isRegistered(spouse)
            && people.home.get(spouse) != people.home.get(person);
    int kin = apart ? spouse : groups.childElsewhere(person);
    if (kin == People.NOBODY) {
      return true;
    }
    if (!world.isFree(person) || !world.isFree(kin)) {
      return false;
    }
    if (apart) {
      couples.joins(person, spouse);
    } else {
      moves.into(people.home.get(kin), Variant.CHILDREN, kin, groups.family(person));
    }
    return true;
  }

  /** Lets one person leave the city for study or work. */
  boolean leaves(int person, Variant why) {
    if (!world.people.isRegistered(person)) {
      return true;
    }
    if (!world.isFree(person)) {
      return false;
    }
    int[] group = groups.with(person);
    int home = world.people.home.get(person);
    moves.out(world.places.anyOutside(world.random), why, group);
    if (group.length == 1 && world.chance(20_000)) {
      world.agenda.at(
          Life.office(world.today + world.between(31, 75)), () -> rarities.restores(person, home));
    }
    return true;
  }

  /** Cancels somebody who enlists, and registers them again after two years. */
  boolean enlists(int person) {
    if (!world.people.isRegistered(person)) {
      return true;
    }
    if (!world.isFree(person)) {
      return false;
    }
    int home = world.people.home.get(person);
    if (groups.with(person).length > 1 || world.homes.isCollective(home)) {
      return true;
    }
    moves.cancel(person, Variant.ENLISTED);
    world.versions.military.set(world.versions.amend(person, world.today), "服现役");
    if (world.chance(800_000)) {
      int day = Life.office(world.today + world.between(730, 760));
      world.agenda.at(day, () -> comesHome(person, home));
    }
    return true;
  }

  boolean emigrates(int person) {
    if (!world.people.isRegistered(person)) {
      return true;
    }
    if (!world.isFree(person)) {
      return false;
    }
    if (groups.with(person).length == 1) {
      moves.cancel(person, Variant.EMIGRATED);
    }
    return true;
  }

  private boolean comesHome(int person, int home) {
    if (world.homes.touched.get(home) >= world.today) {
      return false;
    }
    int place = world.places.anyOutside(world.random);
    if (world.homes.isEmpty(home)) {
      int where = world.homes.firstPlace.get(home);
      moves.inApart(world.dwellings.find(where, world.today), place, Variant.DEMOBILISED, person);
    } else {
      moves.in(home, place, Variant.DEMOBILISED, People.NOBODY, person);
    }
    world.versions.military.set(world.versions.amend(person, world.today), "退出现役");
    return true;
  }

  private boolean leads(int head) {
    return world.people.isRegistered(head)
        && world.homes.head.get(world.people.home.get(head)) == head
        && !world.homes.isCollective(world.people.home.get(head));
  }

  /** Proves the home on the newest event of who leads the move. */
  private void proveHome(int person) {
    world.chronicle.prove(
        world.chronicle.last(person), Papers.HOME, world.papers.next(Papers.HOME));
  }
}
