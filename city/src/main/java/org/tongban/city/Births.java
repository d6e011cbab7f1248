package org.tongban.city;

import java.time.LocalDate;
import org.tongban.city.Sketch.Origin;

/** Births (出生): declared within a month, into the home of the mother or the father. */
final class Births {
  static final int SHORTEST_INTERVAL = 330;
  private static final int DECLARED_WITHIN = 30;
  private static final int UNSCHOOLED = 90;

  private final World world;
  private final Residence residence;

  Births(World world, Residence residence) {
    this.world = world;
    this.residence = residence;
  }

  /** Declares a birth of the last weeks, twins now and then. */
  boolean bear(int mother) {
    if (!world.people.isRegistered(mother)) {
      return true;
    }
    int born = world.today - world.between(2, DECLARED_WITHIN);
    if (born - world.people.lastChild.get(mother) < SHORTEST_INTERVAL) {
      return true;
    }
    int father = father(mother);
    int home = home(mother, father);
    if (world.homes.touched.get(home) >= world.today) {
      return false;
    }
    Variant variant = variant(mother);
    int children = world.chance(14_000) ? 2 : 1;
    for (int i = 0; i < children; i++) {
      int event = declare(mother, father, home, born, variant);
      if (variant == Variant.MARITAL || variant == Variant.NON_MARITAL) {
        world.chronicle.prove(event, Papers.BIRTH, world.papers.next(Papers.BIRTH));
      }
    }
    return true;
  }

  /** Registers a child in {@code home} from today and returns the event. */
  int declare(int mother, int father, int home, int born, Variant variant) {
    People people = world.people;
    Sex sex = world.draws.sex();
    int named = father >= 0 && !world.chance(70_000) ? father : mother;
    int place = world.placeOfHome(home);
    int district = world.places.districtOf(place);
    Origin origin =
        new Origin(
            code(people.ethnicity.get(named)),
            world.places.district(district).fullName(),
            people.nativePlace.get(named));
    int child =
        world.person(
            sex,
            born,
            people.surname.get(named),
            Names.given(world.draws, sex, LocalDate.ofEpochDay(born)),
            origin,
            district,
            Integer.toString(UNSCHOOLED),
            Marriage.SINGLE.code(),
            "学龄前儿童");
    world.parent(mother, child, Ties.BIRTH, born);
    if (father >= 0) {
      world.parent(father, child, Ties.BIRTH, born);
    }
    int head = world.homes.head.get(home);
    for (int sibling : residence.members(home)) {
      noLongerOnly(sibling, head);
    }
    residence.enter(child, home, residence.relating().of(child, head, distant(mother, home)));
    return world.event(EventKind.BIRTH, variant, child, mother, world.chronicle.operation());
  }

  /** Gives an only child of the head (独生子女) a rank once there is another. */
  private void noLongerOnly(int sibling, int head) {
    int code = world.stays.relation(sibling);
    if (code % 10 == 1 && (code == 21 || code == 31) && world.people.isChildOf(sibling, head)) {
      int now = residence.relating().of(sibling, head, code);
      if (now != code) {
        residence.relate(sibling, now);
        world.changed(sibling, "relation", "");
      }
    }
  }

  private int distant(int mother, int home) {
    boolean guest =
        world.people.home.get(mother) == home && world.stays.relation(mother) == Relating.UNRELATED;
    return guest ? Relating.UNRELATED : Relating.OTHER_KIN;
  }

  private int father(int mother) {
    int husband = world.people.spouse.get(mother);
    return husband >= 0 && world.people.isAlive(husband) ? husband : People.NOBODY;
  }

  private int home(int mother, int father) {
    People people = world.people;
    boolean his = father >= 0 && people.isRegistered(father) && world.chance(350_000);
    int home = people.home.get(his ? father : mother);
    return world.homes.isCollective(home) && father >= 0 && people.isRegistered(father)
        ? people.home.get(father)
        : home;
  }

  private Variant variant(int mother) {
    int ticket = world.random.nextInt(1_000);
    if (ticket < 6) {
      return Variant.NO_CERTIFICATE;
    }
    if (ticket < 11) {
      return Variant.ABROAD;
    }
    return world.isMarried(mother) ? Variant.MARITAL : Variant.NON_MARITAL;
  }

  static String code(int twoDigits) {
    return (twoDigits < 10 ? "0" : "") + twoDigits;
  }
}
