package org.tongban.city;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tongban.city.Sketch.Origin;

/** All that is kept of a lived city while it lives. */
final class World {
  final LivedPlan plan;
  final RandomGenerator random;
  final Draws draws;
  final Places places;
  final People people;
  final Versions versions = new Versions();
  final Stays stays = new Stays();
  final Homes homes = new Homes();
  final Dwellings dwellings;
  final Unions unions = new Unions();
  final Ties ties = new Ties();
  final Chronicle chronicle = new Chronicle();
  final Papers papers;
  final Agenda agenda;
  final int start;
  final int end;
  int today;

  World(LivedPlan plan) {
    this.plan = plan;
    random = RandomGeneratorFactory.of(SyntheticCity.ALGORITHM).create(plan.seed());
    draws = new Draws(random, plan.start());
    places = new Places(plan.districts());
    people = new People(plan.districts());
    dwellings = new Dwellings(places, random);
    papers = new Papers(random);
    start = (int) plan.start().toEpochDay();
    end = (int) plan.today().toEpochDay();
    agenda = new Agenda(start, end);
    today = start;
  }

  /** Makes somebody known who is registered nowhere yet; the first version begins at birth. */
  int person(
      Sex sex,
      int birth,
      String surname,
      String given,
      Origin origin,
      int district,
      String education,
      String marriage,
      String occupation) {
    int person = people.add(sex, birth, surname, given, origin, district);
    versions.begin(birth, Integer.parseInt(education), Integer.parseInt(marriage), occupation);
    stays.begin();
    ties.begin();
    chronicle.begin();
    return person;
  }

  /** Records a parent and child, by birth or adoption. */
  void parent(int parent, int child, int kind, int from) {
    if (people.isMale(parent)) {
      people.father.set(child, parent);
    } else {
      people.mother.set(child, parent);
      people.lastChild.set(parent, Math.max(people.lastChild.get(parent), people.birth.get(child)));
    }
    people.children.set(parent, people.children.get(parent) + 1);
    ties.add(parent, child, kind, from, Stays.OPEN);
  }

  boolean chance(int perMillion) {
    return random.nextInt(1_000_000) < perMillion;
  }

  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  int dwellingOf(int person) {
    return homes.dwelling.get(people.home.get(person));
  }

  int placeOfHome(int home) {
    return dwellings.place.get(homes.dwelling.get(home));
  }

  int placeOf(int person) {
    return placeOfHome(people.home.get(person));
  }

  int districtOf(int person) {
    return places.districtOf(placeOf(person));
  }

  boolean isMarried(int person) {
    return people.union.get(person) != People.NOBODY;
  }

  /** Whether the person is registered in a home that has had no change of members today. */
  boolean isFree(int person) {
    return people.isRegistered(person) && homes.touched.get(people.home.get(person)) < today;
  }

  /** Adds an event of today about somebody registered, without another place. */
  int event(EventKind kind, Variant variant, int person, int other, int operation) {
    return chronicle.add(
        kind,
        variant,
        person,
        people.home.get(person),
        placeOf(person),
        stays.relation(person),
        Places.NOWHERE,
        other,
        operation,
        today);
  }

  /** Adds a change of particulars; {@code changeKind} is of GA/T 2000.24 or "". */
  void changed(int person, String field, String changeKind) {
    int event =
        event(
            EventKind.PARTICULARS_CHANGED,
            Variant.NONE,
            person,
            People.NOBODY,
            chronicle.operation());
    chronicle.field.set(event, field);
    chronicle.changeKind.set(event, changeKind);
  }
}
