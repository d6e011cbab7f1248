package org.tongban.city;

import java.time.LocalDate;
import java.time.Month;

/**
 * A child about to enter school is registered with strangers between January and June, mostly with
 * one parent, and goes back after September. Ordinary: the child goes to grandparents, or to hosts
 * at another age or season.
 */
record SchoolSeason(Cast cast) implements Scenes.Scene {

  @Override
  public FraudKind kind() {
    return FraudKind.SCHOOL_SEASON;
  }

  @Override
  public int days() {
    return 420;
  }

  @Override
  public void begin(Plot plot, boolean honest) {
    World world = cast.world();
    LocalDate now = LocalDate.ofEpochDay(world.today);
    LocalDate january = LocalDate.of(now.getYear() + 1, Month.JANUARY, 8);
    boolean anySeason = honest && world.chance(400_000);
    int wait = anySeason ? 0 : (int) (january.toEpochDay() - world.today);
    cast.later(wait, wait + 170, () -> sends(plot, honest, anySeason));
  }

  private boolean sends(Plot plot, boolean honest, boolean anySeason) {
    World world = cast.world();
    int child = cast.find(person -> isOfAge(person, anySeason));
    if (child == People.NOBODY) {
      return true;
    }
    int kin = honest && !anySeason ? grandparent(child) : People.NOBODY;
    int district = world.districtOf(child);
    int host =
        kin != People.NOBODY
            ? kin
            : cast.findHead(head ->
                world.districtOf(head) == district
                    && world.people.home.get(head) != world.people.home.get(child)
                    && !isParentIn(child, world.people.home.get(head)));
    if (host == People.NOBODY || (honest && !anySeason && kin == People.NOBODY)) {
      return true;
    }
    int parent = parentAtHome(child);
    boolean along = parent != People.NOBODY && world.chance(550_000);
    int[] group = along ? new int[] {child, parent} : new int[] {child};
    int home = world.people.home.get(child);
    cast.moves().into(world.people.home.get(host), Variant.OTHER, host, group);
    for (int one : group) {
      plot.mark(one);
    }
    if (world.chance(honest ? 500_000 : 850_000)) {
      LocalDate now = LocalDate.ofEpochDay(world.today);
      LocalDate autumn = LocalDate.of(now.getYear(), Month.SEPTEMBER, 10);
      int wait = (int) Math.max(20, autumn.toEpochDay() - world.today);
      int away = world.people.home.get(host);
      cast.later(wait, wait + (honest ? 400 : 130), () -> returns(group, away, home, plot));
    }
    return true;
  }

  private boolean returns(int[] group, int away, int home, Plot plot) {
    World world = cast.world();
    for (int one : group) {
      if (!world.people.isRegistered(one) || world.people.home.get(one) != away) {
        return true;
      }
    }
    if (world.homes.isEmpty(home) || cast.isHead(group[group.length - 1])) {
      return true;
    }
    if (!world.isFree(group[0]) || world.homes.touched.get(home) >= world.today) {
      return false;
    }
    cast.moves().into(home, Variant.OTHER, world.homes.head.get(home), group);
    for (int one : group) {
      plot.mark(one);
    }
    return true;
  }

  private boolean isOfAge(int person, boolean anyAge) {
    World world = cast.world();
    LocalDate now = LocalDate.ofEpochDay(world.today);
    int september = (int) LocalDate.of(now.getYear(), Month.SEPTEMBER, 1).toEpochDay();
    int age = world.people.age(person, september);
    return anyAge ? age >= 4 && age <= 14 : age == 6 || age == 12;
  }

  /** Returns a parent in the child's home who does not head it, or nobody. */
  private int parentAtHome(int child) {
    World world = cast.world();
    for (int parent : new int[] {world.people.mother.get(child), world.people.father.get(child)}) {
      if (parent >= 0
          && world.people.isRegistered(parent)
          && world.people.home.get(parent) == world.people.home.get(child)
          && !cast.isHead(parent)) {
        return parent;
      }
    }
    return People.NOBODY;
  }

  private boolean isParentIn(int child, int home) {
    World world = cast.world();
    int mother = world.people.mother.get(child);
    int father = world.people.father.get(child);
    return (mother >= 0 && world.people.home.get(mother) == home)
        || (father >= 0 && world.people.home.get(father) == home);
  }

  private int grandparent(int child) {
    World world = cast.world();
    for (int parent : new int[] {world.people.mother.get(child), world.people.father.get(child)}) {
      int elder = parent < 0 ? People.NOBODY : cast.groups().parentElsewhere(parent);
      if (elder != People.NOBODY
          && world.people.home.get(elder) != world.people.home.get(child)
          && world.isFree(elder)) {
        return elder;
      }
    }
    return People.NOBODY;
  }
}
