package org.tongban.city;

import java.time.LocalDate;
import java.util.List;

/** School and work (文化程度、职业、服务处所) as far as they reach the register, and names. */
final class Careers {
  private static final Weighted<String> WORK = Tables.weighted("occupations.csv", "occupation");
  private static final Weighted<String> GRADUATES_WORK =
      Tables.weighted("occupations-graduates.csv", "occupation");
  private static final List<String> PLACES =
      List.of("机械厂", "纺织厂", "物流公司", "商贸公司", "电子厂", "建筑公司", "卫生院", "小学", "中学", "服务中心");
  // made once, so that a million people share a hundred texts
  private static final List<String> WORKPLACES =
      "一二三四五六七八九十"
          .chars()
          .mapToObj(n -> "示例第" + Character.toString(n))
          .flatMap(firm -> PLACES.stream().map(firm::concat))
          .toList();
  private static final int COLLEGE = 30;

  private final World world;

  Careers(World world) {
    this.world = world;
  }

  /** Gives the newest version of an adult a height, a workplace and military service. */
  static void furnish(World world, int person) {
    int version = world.versions.last(person);
    int age = world.people.age(person, world.start);
    boolean male = world.people.isMale(person);
    if (age < 18) {
      return;
    }
    if (world.chance(700_000)) {
      world.versions.height.set(
          version, (male ? 162 : 151) + world.between(0, 9) + world.between(0, 9));
    }
    if (age < 60 && world.chance(450_000)) {
      world.versions.workplace.set(version, workplace(world));
    }
    if (male && world.chance(60_000)) {
      world.versions.military.set(version, "退出现役");
    }
  }

  /** Records a further degree or school, for the few who have it recorded. */
  boolean study(int person) {
    if (!world.people.isRegistered(person)) {
      return true;
    }
    int age = world.people.age(person, world.today);
    int old = world.versions.education.get(world.versions.last(person));
    int now = degree(age, old);
    if (now != old) {
      world.versions.education.set(world.versions.amend(person, world.today), now);
      world.changed(person, "education", "");
    }
    return true;
  }

  /** Records another work and workplace. */
  boolean work(int person) {
    if (!world.people.isRegistered(person)) {
      return true;
    }
    int age = world.people.age(person, world.today);
    int version = world.versions.amend(person, world.today);
    if (age >= (world.people.isMale(person) ? 60 : 55)) {
      world.versions.occupation.set(version, "退休人员");
      world.versions.workplace.set(version, "");
    } else {
      boolean college = world.versions.education.get(version) <= COLLEGE;
      world.versions.occupation.set(version, (college ? GRADUATES_WORK : WORK).draw(world.random));
      world.versions.workplace.set(version, workplace(world));
    }
    world.changed(person, "occupation", "");
    return true;
  }

  /** Gives somebody another given name, which keeps the former one. */
  boolean rename(int person) {
    if (!world.people.isRegistered(person)) {
      return true;
    }
    int old = world.versions.last(person);
    String own = world.people.surname.get(person);
    String before = world.versions.name.get(old);
    String former = before.isEmpty() ? own + world.people.given.get(person) : before;
    String name = own + Names.given(world.draws, sexOf(person), birthOf(person));
    if (!name.equals(former)) {
      int version = world.versions.amend(person, world.today);
      world.versions.name.set(version, name);
      world.versions.formerName.set(version, former);
      world.changed(person, "name", "21");
    }
    return true;
  }

  private int degree(int age, int old) {
    if (age < 12) {
      return 80;
    }
    if (age < 15) {
      return 70;
    }
    if (age < 18) {
      return old == 60 || old == 40 ? old : world.chance(650_000) ? 60 : 40;
    }
    if (age < 24) {
      return old <= COLLEGE ? old : old == 60 && world.chance(600_000) ? 20 : COLLEGE;
    }
    return old == 20 ? 10 : old > COLLEGE ? COLLEGE : 20;
  }

  private Sex sexOf(int person) {
    return world.people.isMale(person) ? Sex.MALE : Sex.FEMALE;
  }

  private LocalDate birthOf(int person) {
    return LocalDate.ofEpochDay(world.people.birth.get(person));
  }

  private static String workplace(World world) {
    return WORKPLACES.get(world.random.nextInt(WORKPLACES.size()));
  }
}
