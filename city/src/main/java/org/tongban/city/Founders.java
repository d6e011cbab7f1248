package org.tongban.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongban.city.Sketch.Origin;

/** Settles the city with the households it has when its history starts. */
final class Founders {
  private final World world;
  private final Residence residence;

  Founders(World world, Residence residence) {
    this.world = world;
    this.residence = residence;
  }

  /** Makes at least the planned number of households, at most one more. */
  void settle() {
    CityPlan plan = new CityPlan(world.plan.seed(), world.plan.start(), 1, world.plan.districts());
    Kindreds kindreds = new Kindreds(plan);
    for (int i = 0; world.homes.count() < world.plan.households(); i++) {
      settle(kindreds.make(i, world.draws));
    }
  }

  private void settle(List<HouseholdSketch> kindred) {
    Map<Sketch, Integer> known = new HashMap<>();
    for (HouseholdSketch sketch : kindred) {
      int district = world.plan.districts().indexOf(sketch.district());
      sketch.members().forEach(member -> known.put(member, person(member, district)));
    }
    for (HouseholdSketch sketch : kindred) {
      parents(sketch, known);
      for (Sketch member : sketch.members()) {
        marry(member, known);
      }
    }
    kindred.forEach(sketch -> home(sketch, known));
  }

  private int person(Sketch sketch, int district) {
    String education = Particulars.education(world.draws, sketch);
    String occupation = Particulars.occupation(world.draws, sketch, education);
    int person =
        world.person(
            sketch.sex,
            (int) sketch.birth.toEpochDay(),
            sketch.surname,
            sketch.given,
            new Origin(sketch.ethnicity, sketch.birthplace, sketch.nativePlace),
            district,
            education,
            sketch.marriage.code(),
            occupation);
    Careers.furnish(world, person);
    String former = Particulars.formerName(world.draws, sketch);
    if (former != null) {
      world.versions.formerName.set(world.versions.last(person), former);
    }
    return person;
  }

  private void marry(Sketch sketch, Map<Sketch, Integer> known) {
    Sketch other = sketch.spouse;
    LocalDate day = sketch.marriedOn;
    if (other == null || day == null || (sketch.sex == Sex.FEMALE && known.containsKey(other))) {
      return;
    }
    int husband = of(sketch, known);
    int wife = of(other, known);
    int union = world.unions.add(husband, wife, (int) day.toEpochDay());
    world.people.union.set(husband, union);
    world.people.union.set(wife, union);
    world.people.spouse.set(husband, wife);
    world.people.spouse.set(wife, husband);
  }

  private static int of(Sketch sketch, Map<Sketch, Integer> known) {
    Integer person = known.get(sketch);
    if (person == null) {
      throw new IllegalStateException("a spouse outside the kindred");
    }
    return person;
  }

  /** Reads who is whose parent from the relations to the head. */
  private void parents(HouseholdSketch sketch, Map<Sketch, Integer> known) {
    Sketch head = sketch.members().getFirst();
    List<Sketch> couple = couple(head);
    Sketch link = head;
    for (Sketch member : sketch.members()) {
      int code = Integer.parseInt(member.relation);
      if ((code / 10 == 2 && code < 28) || (code / 10 == 3 && code < 38)) {
        link = member;
        tie(couple, member, known);
      }
    }
    for (Sketch member : sketch.members()) {
      switch (Integer.parseInt(member.relation)) {
        case 41, 42, 43, 44 -> tie(couple(link), member, known);
        case 51, 52 -> tie(List.of(member), head, known);
        case 53, 54, 55, 56 -> tie(List.of(member), couple.getLast(), known);
        case 73, 77 -> world.people.siblings(of(head, known), of(member, known));
        default -> {}
      }
    }
  }

  private static List<Sketch> couple(Sketch one) {
    Sketch other = one.spouse;
    return other == null ? List.of(one) : List.of(one, other);
  }

  private void tie(List<Sketch> parents, Sketch child, Map<Sketch, Integer> known) {
    for (Sketch parent : parents) {
      world.parent(of(parent, known), of(child, known), Ties.BIRTH, (int) child.birth.toEpochDay());
    }
  }

  private void home(HouseholdSketch sketch, Map<Sketch, Integer> known) {
    int place = world.places.anyIn(world.plan.districts().indexOf(sketch.district()), world.random);
    Sketch head = sketch.members().getFirst();
    int since = since(head);
    boolean collective = sketch.kind() == HouseholdKind.COLLECTIVE;
    int dwelling = world.dwellings.build(place, since - world.between(30, 4_000), collective);
    world.dwellings.occupy(dwelling);
    int home = world.homes.add(collective, dwelling, place, of(head, known), since);
    List<Integer> members = new ArrayList<>();
    for (Sketch sketched : sketch.members()) {
      int person = of(sketched, known);
      int joined = Math.max(since, world.people.birth.get(person) + world.between(1, 30));
      if (sketched.marriedOn != null && Relations.JOINED_BY_MARRIAGE.contains(sketched.relation)) {
        joined = Math.max(joined, (int) sketched.marriedOn.toEpochDay() + world.between(3, 90));
      }
      joined = Math.min(joined, world.start);
      residence.enter(person, home, Integer.parseInt(sketched.relation), joined);
      members.add(person);
    }
    world.homes.touched.set(home, world.start);
    int operation = world.chronicle.operation();
    for (int person : members) {
      int event = world.event(EventKind.INITIAL, Variant.NONE, person, People.NOBODY, operation);
      int stay = world.stays.last(person);
      world.chronicle.effective.set(event, world.stays.from.get(stay));
    }
  }

  /** Returns since when the home is at its address: never before its head was of age. */
  private int since(Sketch head) {
    int ofAge = (int) head.birth.plusYears(18).toEpochDay();
    int since = world.start - world.between(30, 12_000);
    return Math.min(world.start, Math.max(since, ofAge));
  }
}
