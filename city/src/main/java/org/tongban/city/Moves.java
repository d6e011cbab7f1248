package org.tongban.city;

import java.util.Arrays;

/** Moves (迁移) of one person or a group, the first of whom leads it, and their events. */
final class Moves {
  private final World world;
  private final Residence residence;

  Moves(World world, Residence residence) {
    this.world = world;
    this.residence = residence;
  }

  /** Takes the group into {@code target}; {@code kin} is who they join, or nobody. */
  void into(int target, Variant why, int kin, int... group) {
    int operation = world.chronicle.operation();
    int[] left = homesOf(group);
    for (int person : group) {
      transfer(person, target, why, kin, operation);
    }
    settle(left, operation);
  }

  /** Takes the group into a home of its own in {@code dwelling}, headed by its first. */
  int apart(int dwelling, Variant why, int... group) {
    int operation = world.chronicle.operation();
    int[] left = homesOf(group);
    int target = residence.found(false, dwelling, group[0]);
    boolean split = world.homes.dwelling.get(left[0]) == dwelling;
    for (int person : group) {
      if (split && world.people.home.get(person) == left[0]) {
        residence.leave(person);
        residence.enter(person, target, relation(person, target));
        world.event(EventKind.SPLIT, Variant.NONE, person, People.NOBODY, operation);
      } else {
        transfer(person, target, why, person == group[0] ? People.NOBODY : group[0], operation);
      }
    }
    if (!split) {
      world.event(EventKind.ESTABLISHED, Variant.NONE, group[0], People.NOBODY, operation);
    }
    settle(left, operation);
    return target;
  }

  /** Takes the whole home to {@code dwelling}: as the same household within the district. */
  void whole(int home, int dwelling, Variant why) {
    int to = world.dwellings.place.get(dwelling);
    int[] group = residence.members(home);
    int from = world.placeOfHome(home);
    if (world.places.districtOf(to) != world.places.districtOf(from)) {
      int head = world.homes.head.get(home);
      int[] led = new int[group.length];
      led[0] = head;
      int count = 1;
      for (int person : group) {
        if (person != head) {
          led[count++] = person;
        }
      }
      apart(dwelling, why, led);
      return;
    }
    residence.relocate(home, dwelling);
    int operation = world.chronicle.operation();
    for (int person : group) {
      int event = world.event(EventKind.MOVED_WITHIN, why, person, People.NOBODY, operation);
      world.chronicle.counterpart.set(event, from);
    }
  }

  /** Lets the group leave for a place outside the city. */
  void out(int place, Variant why, int... group) {
    int operation = world.chronicle.operation();
    int[] left = homesOf(group);
    for (int person : group) {
      int event = world.event(EventKind.MOVED_OUT, why, person, People.NOBODY, operation);
      world.chronicle.counterpart.set(event, place);
      residence.leave(person);
    }
    settle(left, operation);
  }

  /** Ends a registration without a move: enlisted, emigrated. */
  void cancel(int person, Variant why) {
    int operation = world.chronicle.operation();
    int home = world.people.home.get(person);
    world.event(EventKind.CANCELLED, why, person, People.NOBODY, operation);
    residence.leave(person);
    residence.settle(home, operation);
  }

  /** Registers people from a place outside in {@code target}. */
  void in(int target, int place, Variant why, int kin, int... group) {
    int operation = world.chronicle.operation();
    for (int person : group) {
      residence.enter(person, target, relation(person, target));
      int event = world.event(EventKind.MOVED_IN, why, person, kin, operation);
      world.chronicle.counterpart.set(event, place);
    }
  }

  /** Registers people from a place outside in a home of their own, headed by the first. */
  int inApart(int dwelling, int place, Variant why, int... group) {
    int target = residence.found(false, dwelling, group[0]);
    in(target, place, why, People.NOBODY, group);
    return target;
  }

  /** Takes one person to kin as part of another act. */
  void follow(int person, int target, int kin, int operation) {
    int left = world.people.home.get(person);
    transfer(person, target, Variant.OTHER, kin, operation);
    if (world.homes.isEmpty(left)) {
      return;
    }
    world.homes.touched.set(left, world.today);
  }

  private void transfer(int person, int target, Variant why, int kin, int operation) {
    int from = world.placeOf(person);
    int to = world.placeOfHome(target);
    boolean far = world.places.districtOf(from) != world.places.districtOf(to);
    Variant own = isTrue(why, person, kin) ? why : Variant.OTHER;
    if (far) {
      int event = world.event(EventKind.MOVED_OUT, own, person, kin, operation);
      world.chronicle.counterpart.set(event, to);
    }
    boolean merges = world.dwellingOf(person) == world.homes.dwelling.get(target);
    residence.leave(person);
    residence.enter(person, target, relation(person, target));
    if (merges) {
      world.event(EventKind.MERGED, Variant.NONE, person, kin, operation);
      return;
    }
    int event =
        world.event(far ? EventKind.MOVED_IN : EventKind.MOVED_WITHIN, own, person, kin, operation);
    world.chronicle.counterpart.set(event, from);
  }

  /** Whether the tie to kin that the reason names is so; who only goes along names another. */
  private boolean isTrue(Variant why, int person, int kin) {
    People people = world.people;
    return switch (why) {
      case SPOUSE -> kin >= 0 && people.spouse.get(person) == kin;
      case PARENTS -> kin >= 0 && people.isChildOf(person, kin);
      case CHILDREN -> kin >= 0 && people.isChildOf(kin, person);
      default -> true;
    };
  }

  private int relation(int person, int target) {
    int head = world.homes.head.get(target);
    return person == head
        ? Relating.HEAD
        : residence.relating().of(person, head, kinLess(person, target));
  }

  /** Returns 其他亲属 for who has any kin in the home, else 非亲属. */
  private int kinLess(int person, int target) {
    for (int member : residence.members(target)) {
      if (residence.relating().of(person, member, Relating.UNRELATED) != Relating.UNRELATED) {
        return Relating.OTHER_KIN;
      }
    }
    return Relating.UNRELATED;
  }

  private int[] homesOf(int[] group) {
    return Arrays.stream(group).map(world.people.home::get).distinct().toArray();
  }

  private void settle(int[] left, int operation) {
    for (int home : left) {
      residence.settle(home, operation);
    }
  }
}
