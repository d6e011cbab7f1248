package org.tongban.city;

import java.util.Arrays;

/** Who belongs to which home, and what follows when somebody joins or leaves. */
final class Residence {
  private static final int OLD = 75;
  private static final int MATURE = 35;
  private static final int PATIENCE = 5_000;

  private final World world;
  private final Relating relating;

  Residence(World world) {
    this.world = world;
    relating = new Relating(world);
  }

  Relating relating() {
    return relating;
  }

  /** Registers somebody from today. */
  void enter(int person, int home, int relation) {
    enter(person, home, relation, world.today);
  }

  void enter(int person, int home, int relation, int day) {
    Homes homes = world.homes;
    IntColumn next = world.people.nextInHome;
    next.set(person, People.NOBODY);
    int last = homes.firstMember.get(home);
    if (last == People.NOBODY) {
      homes.firstMember.set(home, person);
    } else {
      while (next.get(last) != People.NOBODY) {
        last = next.get(last);
      }
      next.set(last, person);
    }
    homes.size.set(home, homes.size.get(home) + 1);
    homes.touched.set(home, day);
    world.people.home.set(person, home);
    world.stays.open(person, home, relation, day);
  }

  /** Ends a registration today; {@link #settle} must follow. */
  void leave(int person) {
    Homes homes = world.homes;
    IntColumn next = world.people.nextInHome;
    int home = world.people.home.get(person);
    int member = homes.firstMember.get(home);
    if (member == person) {
      homes.firstMember.set(home, next.get(person));
    } else {
      while (next.get(member) != person) {
        member = next.get(member);
      }
      next.set(member, next.get(person));
    }
    homes.size.set(home, homes.size.get(home) - 1);
    homes.touched.set(home, world.today);
    world.people.home.set(person, People.NOBODY);
    world.stays.close(person, world.today);
  }

  /** Makes a home for {@code head}, who has to enter it, and returns it. */
  int found(boolean collective, int dwelling, int head) {
    world.dwellings.occupy(dwelling);
    int place = world.dwellings.place.get(dwelling);
    return world.homes.add(collective, dwelling, place, head, world.today);
  }

  int[] members(int home) {
    int[] members = new int[world.homes.size.get(home)];
    int member = world.homes.firstMember.get(home);
    for (int i = 0; i < members.length; i++) {
      members[i] = member;
      member = world.people.nextInHome.get(member);
    }
    return members;
  }

  /** Ends the home if it is empty and finds a head if it has lost its own. */
  void settle(int home, int operation) {
    Homes homes = world.homes;
    if (homes.isEmpty(home)) {
      homes.end(home, world.today);
      world.dwellings.vacate(homes.dwelling.get(home));
    } else if (world.people.home.get(homes.head.get(home)) != home) {
      int heir = heir(home);
      if (heir == People.NOBODY) {
        Arrays.stream(members(home)).forEach(minor -> shelter(minor, operation));
        settle(home, operation);
      } else {
        succeed(home, heir, operation);
      }
    }
  }

  /** Takes the whole home to another dwelling. */
  void relocate(int home, int dwelling) {
    world.dwellings.occupy(dwelling);
    world.dwellings.vacate(world.homes.dwelling.get(home));
    world.homes.change(home, world.homes.head.get(home), dwelling, world.today);
    world.homes.touched.set(home, world.today);
  }

  /** Gives a member another relation from today. */
  void relate(int person, int relation) {
    int stay = world.stays.last(person);
    if (world.stays.from.get(stay) == world.today) {
      world.stays.relation.set(stay, relation);
    } else if (world.stays.relation(person) != relation) {
      int home = world.people.home.get(person);
      world.stays.close(person, world.today);
      world.stays.open(person, home, relation, world.today);
      world.homes.touched.set(home, world.today);
    }
  }

  private void succeed(int home, int heir, int operation) {
    int before = world.homes.head.get(home);
    world.homes.change(home, heir, world.homes.dwelling.get(home), world.today);
    for (int member : members(home)) {
      int now = world.stays.relation(member);
      relate(
          member,
          member == heir
              ? Relating.HEAD
              : relating.of(member, heir, now == Relating.UNRELATED ? now : Relating.OTHER_KIN));
    }
    world.event(EventKind.HEAD_CHANGED, Variant.NONE, heir, before, operation);
  }

  private int heir(int home) {
    People people = world.people;
    int spouse = people.spouse.get(world.homes.head.get(home));
    int best = People.NOBODY;
    for (int member : members(home)) {
      if (people.isAdult(member, world.today)) {
        if (member == spouse) {
          return member;
        }
        if (best == People.NOBODY || isBetter(member, best)) {
          best = member;
        }
      }
    }
    return best;
  }

  private boolean isBetter(int one, int other) {
    boolean old = world.people.age(one, world.today) >= OLD;
    boolean otherOld = world.people.age(other, world.today) >= OLD;
    return old == otherOld ? world.people.birth.get(one) < world.people.birth.get(other) : otherOld;
  }

  /** Takes a minor without adults to kin, or to a guardian (监护人) nearby. */
  private void shelter(int minor, int operation) {
    People people = world.people;
    int home = people.home.get(minor);
    int kin = kinOf(minor, home);
    if (kin == People.NOBODY) {
      kin = guardian(home);
      int end = people.birthday(minor, 18);
      world.ties.add(kin, minor, Ties.GUARDIAN, world.today, end);
      world.event(EventKind.KINSHIP_RECORDED, Variant.NONE, minor, kin, operation);
    }
    new Moves(world, this).follow(minor, people.home.get(kin), kin, operation);
  }

  private int kinOf(int minor, int home) {
    People people = world.people;
    int mother = people.mother.get(minor);
    int father = people.father.get(minor);
    int[] kin = {
      mother,
      father,
      mother < 0 ? mother : people.mother.get(mother),
      mother < 0 ? mother : people.father.get(mother),
      father < 0 ? father : people.mother.get(father),
      father < 0 ? father : people.father.get(father)
    };
    for (int one : kin) {
      if (one >= 0 && people.isRegistered(one) && people.home.get(one) != home) {
        return one;
      }
    }
    return People.NOBODY;
  }

  /** Returns the head of another home, a generation older than any minor if there is one. */
  private int guardian(int home) {
    People people = world.people;
    for (int tries = 0; ; tries++) {
      int other = world.random.nextInt(world.homes.count());
      if (other != home && !world.homes.isEmpty(other) && !world.homes.isCollective(other)) {
        int head = world.homes.head.get(other);
        int age = people.age(head, world.today);
        if (people.home.get(head) == other && (tries > PATIENCE || (age >= MATURE && age < OLD))) {
          return head;
        }
      }
    }
  }
}
