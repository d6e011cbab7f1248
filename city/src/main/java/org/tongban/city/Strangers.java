package org.tongban.city;

import java.time.LocalDate;
import org.tongban.city.Sketch.Origin;

/** People from outside who were unknown to the city so far. */
final class Strangers {
  private static final Weighted<String> ETHNICITIES = Tables.weighted("ethnicities.csv", "code");

  private final World world;

  Strangers(World world) {
    this.world = world;
  }

  /** Returns somebody of {@code age} from a place outside, as not yet married. */
  int adult(Sex sex, int age, int place) {
    return born(sex, birth(age), Names.surname(world.draws), place);
  }

  /** Returns a child who has the surname of {@code parent}, without saying whose it is. */
  int child(int parent, int birth, int place) {
    return born(world.draws.sex(), birth, world.people.surname.get(parent), place);
  }

  int born(Sex sex, int birth, String surname, int place) {
    LocalDate day = LocalDate.ofEpochDay(birth);
    String from = world.places.outsideName(place);
    Sketch sketch =
        new Sketch(
            sex,
            day,
            surname,
            Names.given(world.draws, sex, day),
            new Origin(ETHNICITIES.draw(world.random), from, from));
    Draws now = new Draws(world.random, LocalDate.ofEpochDay(world.today));
    String education = Particulars.education(now, sketch);
    return world.person(
        sex,
        birth,
        surname,
        sketch.given,
        new Origin(sketch.ethnicity, from, from),
        -1,
        education,
        Marriage.SINGLE.code(),
        Particulars.occupation(now, sketch, education));
  }

  int birth(int age) {
    return world.today - age * 1_461 / 4 - world.between(1, 364);
  }

  /** Weds two people before they came; the status holds from the day of marriage. */
  void wed(int husband, int wife, int day) {
    int union = world.unions.add(husband, wife, day);
    for (int one : new int[] {husband, wife}) {
      world.people.union.set(one, union);
      world.people.spouse.set(one, one == husband ? wife : husband);
      world.versions.marriage.set(world.versions.amend(one, day), 21);
    }
  }
}
