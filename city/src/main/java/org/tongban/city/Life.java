package org.tongban.city;

import java.time.LocalDate;
import java.util.function.IntConsumer;

/** Lives the city forward: a month's chances decide what each day brings. */
final class Life {
  private static final int FAMILIES = 160;
  private static final int SINGLES = 420;
  private static final int GRADUATES = 110;
  private static final int KIN = 90;

  private final World world;
  private final Deaths deaths;
  private final Births births;
  private final Weddings weddings;
  private final Couples couples;
  private final Migration migration;
  private final Arrivals arrivals;
  private final Careers careers;
  private final Rarities rarities;
  private final Residence residence;
  private final Cast cast;
  private int first;
  private int length;

  Life(World world, Residence residence) {
    this.world = world;
    this.residence = residence;
    Moves moves = new Moves(world, residence);
    Groups groups = new Groups(world, residence);
    Strangers strangers = new Strangers(world);
    deaths = new Deaths(world, residence);
    births = new Births(world, residence);
    couples = new Couples(world, residence, moves, groups);
    weddings = new Weddings(world, couples, strangers);
    rarities = new Rarities(world, residence, births, strangers);
    migration = new Migration(world, residence, moves, groups, couples, rarities);
    arrivals = new Arrivals(world, moves, strangers);
    cast =
        new Cast(world, residence, moves, groups, strangers, couples, weddings, births, arrivals);
    careers = new Careers(world);
  }

  /** Lives every day of the history; {@code progress} is told each month how many are done. */
  void live(IntConsumer progress) {
    arrivals.lookAround();
    new Scenes(cast).plant();
    for (int day = world.start + 1; day <= world.end; day++) {
      world.today = day;
      LocalDate date = LocalDate.ofEpochDay(day);
      if (date.getDayOfMonth() == 1 || day == world.start + 1) {
        month(date);
        progress.accept(day - world.start);
      }
      world.agenda.run(day);
    }
  }

  /** Returns {@code day}, or the Monday after it: offices are closed at weekends. */
  static int office(int day) {
    int weekday = Math.floorMod(day + 3, 7);
    return weekday < 5 ? day : day + 7 - weekday;
  }

  private void month(LocalDate date) {
    first = world.today;
    length = date.lengthOfMonth() - date.getDayOfMonth() + 1;
    int month = date.getMonthValue() - 1;
    int people = world.people.size();
    int registered = 0;
    for (int person = 0; person < people; person++) {
      if (world.people.isRegistered(person)) {
        registered++;
        chances(person, month);
      }
    }
    weddings.pair(first, length);
    arrive(registered, month);
  }

  private void chances(int person, int month) {
    People people = world.people;
    int age = people.age(person, first);
    boolean male = people.isMale(person);
    int ticket = world.random.nextInt(Rates.PARTS);
    ticket -= Rates.death(male, age, month);
    if (ticket < 0) {
      world.agenda.at(anyDay(), () -> deaths.die(person));
      return;
    }
    boolean married = world.isMarried(person);
    if (!male && age >= 17 && age < 50) {
      ticket -= Rates.birth(age, married, people.children.get(person), month);
      if (ticket < 0) {
        world.agenda.at(officeDay(), () -> births.bear(person));
        return;
      }
    }
    if (married && !male) {
      int union = people.union.get(person);
      ticket -= Rates.divorce((first - world.unions.from.get(union)) / 365, month);
      if (ticket < 0) {
        world.agenda.at(officeDay(), () -> couples.divorce(person, union));
        return;
      }
    }
    if (!married && age >= 20) {
      ticket -= Rates.wedding(male, age, month);
      if (ticket < 0) {
        weddings.seeks(person);
        return;
      }
    }
    ticket = moves(person, age, month, ticket);
    if (ticket >= 0) {
      particulars(person, age, month, ticket);
    }
  }

  /** Returns what is left of the ticket, below 0 when a move was put down. */
  private int moves(int person, int age, int month, int ticket) {
    int left = ticket;
    if (age < 18) {
      return left;
    }
    int home = world.people.home.get(person);
    if (world.homes.head.get(home) == person) {
      left -= Rates.moving(wholeHome(home, month), month);
      if (left < 0) {
        return put(left, () -> migration.wholeHome(person));
      }
    } else if (age >= 20 && age < 50) {
      left -= Rates.moving(2_600, month);
      if (left < 0) {
        return put(left, () -> migration.leavesNest(person));
      }
    }
    boolean married = world.isMarried(person);
    left -= Rates.moving(age >= 62 && !married ? 1_800 : married ? 500 : 0, month);
    if (left < 0) {
      return put(left, () -> migration.joinsKin(person));
    }
    boolean student = age == 18 && month == 8;
    left -= student ? 250_000 : Rates.moving(age < 45 ? 320 : 40, month);
    if (left < 0) {
      return put(left, () -> migration.leaves(person, student ? Variant.STUDENT : Variant.WORK));
    }
    boolean enlists = age < 22 && (month == 2 || month == 8) && world.people.isMale(person);
    left -= enlists ? 22_000 : 0;
    if (left < 0) {
      return put(left, () -> migration.enlists(person));
    }
    left -= Rates.steady(12);
    return left < 0 ? put(left, () -> migration.emigrates(person)) : left;
  }

  private void particulars(int person, int age, int month, int ticket) {
    int left = ticket;
    boolean school = month == 5 || month == 8;
    left -= school && (age == 12 || age == 15 || (age >= 18 && age < 27)) ? 500_000 : 0;
    if (left < 0) {
      world.agenda.at(officeDay(), () -> careers.study(person));
      return;
    }
    left -= age >= 22 && age < 64 ? Rates.steady(age >= 58 ? 5_000 : 2_200) : 0;
    if (left < 0) {
      world.agenda.at(officeDay(), () -> careers.work(person));
      return;
    }
    left -= Rates.steady(age < 18 ? 130 : 35);
    if (left < 0) {
      world.agenda.at(officeDay(), () -> careers.rename(person));
      return;
    }
    rarities(person, age, left);
  }

  private void rarities(int person, int age, int ticket) {
    int left = ticket;
    boolean mother = !world.people.isMale(person) && age >= 30 && age < 50;
    left -= mother && world.isMarried(person) ? Rates.steady(35) : 0;
    if (left < 0) {
      put(left, () -> rarities.adopts(person));
      return;
    }
    left -= mother ? Rates.steady(12) : 0;
    if (left < 0) {
      put(left, () -> rarities.registersLate(person));
      return;
    }
    left -= Rates.steady(2);
    if (left < 0) {
      put(left, () -> rarities.renumbers(person));
    }
  }

  /** Families with a child before school age move three times as often before September. */
  private int wholeHome(int home, int month) {
    int usual = 2_700;
    if (month < 2 || month > 7) {
      return usual;
    }
    for (int member : residence.members(home)) {
      int age = world.people.age(member, first);
      if (age == 5 || age == 6 || age == 11 || age == 12) {
        return 3 * usual;
      }
    }
    return usual;
  }

  private void arrive(int registered, int month) {
    times(registered, Rates.moving(FAMILIES, month), arrivals::family);
    times(registered, Rates.moving(SINGLES, month), () -> arrivals.single(false));
    if (month == 5 || month == 6 || month == 7) {
      times(registered, Rates.steady(4 * GRADUATES), () -> arrivals.single(true));
    }
    times(registered, Rates.moving(KIN, month), () -> arrivals.kin(anyResident()));
  }

  private void times(int registered, int rate, Agenda.Act act) {
    long expected = (long) registered * rate;
    long count = expected / Rates.PARTS;
    if (world.random.nextLong(Rates.PARTS) < expected % Rates.PARTS) {
      count++;
    }
    for (long i = 0; i < count; i++) {
      world.agenda.at(officeDay(), act);
    }
  }

  /** Returns somebody of working age, or anybody if hardly anybody is. */
  private int anyResident() {
    int person = 0;
    for (int i = 0; i < 1_000; i++) {
      person = world.random.nextInt(world.people.size());
      int age = world.people.age(person, world.today);
      if (world.people.isRegistered(person) && age >= 24 && age < 60) {
        break;
      }
    }
    return person;
  }

  private int put(int left, Agenda.Act act) {
    world.agenda.at(officeDay(), act);
    return left;
  }

  private int anyDay() {
    return first + world.random.nextInt(length);
  }

  private int officeDay() {
    return office(anyDay());
  }
}
