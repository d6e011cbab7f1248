package org.tongban.city;

/** Where a couple lives (夫妻投靠), and who leaves after a divorce (离婚). */
final class Couples {
  private static final int DIVORCED = 40;

  private final World world;
  private final Residence residence;
  private final Moves moves;
  private final Groups groups;

  Couples(World world, Residence residence, Moves moves, Groups groups) {
    this.world = world;
    this.residence = residence;
    this.moves = moves;
    this.groups = groups;
  }

  /** Brings a couple into one home, one of theirs or a new one, or leaves them apart. */
  boolean settle(int husband, int wife) {
    People people = world.people;
    if (people.spouse.get(husband) != wife
        || !people.isRegistered(husband)
        || !people.isRegistered(wife)) {
      return true;
    }
    if (!world.isFree(husband) || !world.isFree(wife)) {
      return false;
    }
    if (people.home.get(husband) == people.home.get(wife)) {
      relateAnew(husband);
      relateAnew(wife);
      return true;
    }
    int ticket = world.random.nextInt(100);
    if (ticket < 42) {
      int[] his = groups.with(husband);
      int[] hers = groups.with(wife);
      int near = ticket < 31 ? husband : wife;
      moves.apart(groups.dwellingNear(near), Variant.SPOUSE, groups.join(his, hers));
    } else if (ticket < 86) {
      int mover = ticket < 75 ? wife : husband;
      joins(mover, mover == wife ? husband : wife);
    }
    return true;
  }

  /** Takes a spouse and the minors who follow into the other's home. */
  void joins(int mover, int other) {
    int target = world.people.home.get(other);
    if (world.homes.isCollective(target)) {
      moves.apart(
          groups.dwellingNear(other),
          Variant.SPOUSE,
          groups.join(groups.with(other), groups.with(mover)));
    } else {
      moves.into(target, Variant.SPOUSE, other, groups.with(mover));
    }
  }

  /** Registers a spouse from outside, or lets the resident follow. */
  boolean arrive(int stranger, int person, int place) {
    People people = world.people;
    if (people.spouse.get(stranger) != person || !people.isRegistered(person)) {
      return true;
    }
    if (!world.isFree(person)) {
      return false;
    }
    int home = people.home.get(person);
    if (world.chance(150_000)) {
      moves.out(place, Variant.SPOUSE, groups.with(person));
    } else if (world.homes.isCollective(home)) {
      int own = moves.apart(groups.dwellingNear(person), Variant.PURCHASE, groups.with(person));
      moves.in(own, place, Variant.SPOUSE, person, stranger);
    } else {
      moves.in(home, place, Variant.SPOUSE, person, stranger);
    }
    return true;
  }

  /** Divorces the couple of {@code union}; one of them leaves within weeks. */
  boolean divorce(int wife, int union) {
    People people = world.people;
    if (people.union.get(wife) != union || !people.isRegistered(wife)) {
      return true;
    }
    int husband = people.spouse.get(wife);
    boolean his = people.isRegistered(husband);
    if (!world.isFree(wife)
        || (his && !world.isFree(husband))
        || world.unions.from.get(union) >= world.today) {
      return false;
    }
    part(wife, husband, union);
    if (his && people.home.get(husband) == people.home.get(wife)) {
      int leaves = leaver(husband, wife);
      world.agenda.at(
          Life.office(world.today + world.between(3, 70)),
          () -> separate(leaves, leaves == wife ? husband : wife));
    }
    return true;
  }

  /** Ends the marriage today, with the proof on the first side. */
  void part(int one, int other, int union) {
    int operation = world.chronicle.operation();
    world.unions.until.set(union, world.today);
    boolean proved = false;
    for (int side : new int[] {one, other}) {
      world.people.union.set(side, People.NOBODY);
      world.people.spouse.set(side, People.NOBODY);
      world.versions.marriage.set(world.versions.amend(side, world.today), DIVORCED);
    }
    for (int side : new int[] {one, other}) {
      if (world.people.isRegistered(side)) {
        relateAnew(side);
        int event =
            world.event(
                EventKind.MARRIAGE_ENDED,
                Variant.DIVORCE,
                side,
                side == one ? other : one,
                operation);
        if (!proved) {
          world.chronicle.prove(event, Papers.DIVORCE, world.papers.next(Papers.DIVORCE));
          proved = true;
        }
      }
    }
  }

  private void relateAnew(int person) {
    int head = world.homes.head.get(world.people.home.get(person));
    int code = world.stays.relation(person);
    boolean byMarriage =
        code == 11 || code == 12 || code == 28 || code == 38 || (code >= 53 && code <= 58);
    if (person != head && (byMarriage || code >= Relating.OTHER_KIN)) {
      residence.relate(
          person, residence.relating().of(person, head, byMarriage ? Relating.OTHER_KIN : code));
    }
  }

  private int leaver(int husband, int wife) {
    int head = world.homes.head.get(world.people.home.get(wife));
    boolean wifesKin =
        residence.relating().of(wife, head, Relating.OTHER_KIN) != Relating.OTHER_KIN;
    if (head == wife || (head != husband && wifesKin)) {
      return husband;
    }
    return head == husband && world.chance(250_000) ? husband : wife;
  }

  private boolean separate(int leaves, int stays) {
    People people = world.people;
    if (!people.isRegistered(leaves)
        || !people.isRegistered(stays)
        || people.home.get(leaves) != people.home.get(stays)
        || people.spouse.get(leaves) == stays) {
      return true;
    }
    if (!world.isFree(leaves)) {
      return false;
    }
    boolean custody = world.chance(people.isMale(leaves) ? 250_000 : 550_000);
    int[] group = custody ? groups.with(leaves, stays) : new int[] {leaves};
    int parent = groups.parentElsewhere(leaves);
    if (parent != People.NOBODY && world.chance(550_000)) {
      moves.into(people.home.get(parent), Variant.PARENTS, parent, group);
    } else {
      moves.apart(groups.dwellingNear(leaves), Variant.OTHER, group);
    }
    return true;
  }
}
