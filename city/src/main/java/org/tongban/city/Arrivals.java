package org.tongban.city;

import java.util.Arrays;

/** People who come from outside (迁入): workers, graduates, families, and kin of residents. */
final class Arrivals {
  private final World world;
  private final Moves moves;
  private final Strangers strangers;
  private final IntColumn dormitories = new IntColumn();

  Arrivals(World world, Moves moves, Strangers strangers) {
    this.world = world;
    this.moves = moves;
    this.strangers = strangers;
  }

  /** Notes the collective households once. */
  void lookAround() {
    for (int home = 0; home < world.homes.count(); home++) {
      if (world.homes.isCollective(home)) {
        dormitories.add(home);
      }
    }
  }

  /** One worker, graduate or expert, in a dormitory or a home of their own. */
  boolean single(boolean graduate) {
    int place = world.places.anyOutside(world.random);
    int age = graduate ? world.between(21, 26) : world.between(20, 34) + world.between(0, 14);
    int person = strangers.adult(world.draws.sex(), age, place);
    Careers.furnish(world, person);
    Variant why =
        graduate ? Variant.GRADUATE : world.chance(250_000) ? Variant.TALENT : Variant.WORK;
    int dormitory = dormitory();
    if (dormitory >= 0 && world.chance(400_000)) {
      moves.in(dormitory, place, why, People.NOBODY, person);
    } else {
      moves.inApart(anyDwelling(), place, why, person);
    }
    return true;
  }

  /** A couple with up to two children in a home of their own. */
  boolean family() {
    int place = world.places.anyOutside(world.random);
    int age = world.between(25, 44);
    int wife = strangers.adult(Sex.FEMALE, age, place);
    int husband = strangers.adult(Sex.MALE, Math.max(24, age + world.between(-2, 5)), place);
    int lawful = Math.max(world.people.birthday(wife, 20), world.people.birthday(husband, 22));
    int wedding = Math.min(world.today - 20, lawful + world.between(0, 1_500));
    strangers.wed(husband, wife, wedding);
    int[] group = new int[2 + world.random.nextInt(3)];
    group[0] = husband;
    group[1] = wife;
    int count = 2;
    int birth = wedding + world.between(260, 1_100);
    while (count < group.length && birth < world.today - 40) {
      group[count++] = childOf(husband, wife, birth, place);
      birth += world.between(400, 2_200);
    }
    Variant why = world.chance(600_000) ? Variant.PURCHASE : Variant.WORK;
    moves.inApart(anyDwelling(), place, why, Arrays.copyOf(group, count));
    world.chronicle.prove(
        world.chronicle.last(husband), Papers.HOME, world.papers.next(Papers.HOME));
    return true;
  }

  /** A mother or father joins a grown child, or a child its parent. */
  boolean kin(int resident) {
    People people = world.people;
    if (!people.isRegistered(resident) || world.homes.isCollective(people.home.get(resident))) {
      return true;
    }
    if (!world.isFree(resident)) {
      return false;
    }
    int place = world.places.anyOutside(world.random);
    boolean elder = people.mother.get(resident) == People.NOBODY && world.chance(600_000);
    int arriving;
    if (elder) {
      int birth = people.birth.get(resident) - world.between(21 * 366, 30 * 365);
      arriving = strangers.born(Sex.FEMALE, birth, Names.surname(world.draws), place);
      world.versions.marriage.set(world.versions.last(arriving), 30);
      world.parent(arriving, resident, Ties.BIRTH, people.birth.get(resident));
    } else {
      int birth = world.today - world.between(300, 14 * 365);
      if (birth - people.birth.get(resident) < 21 * 366
          || birth - people.lastChild.get(resident) < Births.SHORTEST_INTERVAL) {
        return true;
      }
      arriving = strangers.child(resident, birth, place);
      world.parent(resident, arriving, Ties.BIRTH, birth);
    }
    moves.in(
        people.home.get(resident),
        place,
        elder ? Variant.CHILDREN : Variant.PARENTS,
        resident,
        arriving);
    // some ties reach the register late, as those of people from far away do
    int late = world.chance(80_000) ? world.between(1, 90) : 0;
    world.agenda.at(Life.office(world.today + late), () -> recorded(arriving, resident));
    return true;
  }

  private boolean recorded(int person, int kin) {
    if (world.people.isRegistered(person)) {
      world.event(
          EventKind.KINSHIP_RECORDED, Variant.NONE, person, kin, world.chronicle.operation());
    }
    return true;
  }

  private int childOf(int husband, int wife, int birth, int place) {
    int child = strangers.child(husband, birth, place);
    world.parent(husband, child, Ties.BIRTH, birth);
    world.parent(wife, child, Ties.BIRTH, birth);
    return child;
  }

  int anyDwelling() {
    int district = world.places.anyDistrict(world.random);
    return world.dwellings.find(world.places.anyIn(district, world.random), world.today);
  }

  private int dormitory() {
    if (dormitories.size() == 0) {
      return People.NOBODY;
    }
    int home = dormitories.get(world.random.nextInt(dormitories.size()));
    return world.homes.isEmpty(home) || world.homes.touched.get(home) >= world.today
        ? People.NOBODY
        : home;
  }
}
