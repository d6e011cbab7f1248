package org.tongban.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives out, in the order of the city, what must be unique: ids, citizen numbers, phones. */
final class Registrar {
  // the sequence digits of one sex on one day: 001 to 999 odd or 002 to 998 even, one prime cycle
  private static final int SEQUENCES = 499;
  // odd and no multiple of 5, so that the products run through all eight-digit numbers
  private static final long PHONE_STRIDE = 61_803_399;
  private static final int PHONES = 100_000_000;

  private final Map<String, Integer> taken = new HashMap<>();
  private int households;
  private int phones;

  List<SyntheticHousehold> register(List<HouseholdSketch> kindred, Draws draws) {
    Map<Sketch, SpouseReference> registered = new HashMap<>();
    int id = households;
    for (HouseholdSketch sketch : kindred) {
      id++;
      for (Sketch member : sketch.members()) {
        String number = number(sketch.district(), member);
        registered.put(member, new SpouseReference(number, id, sketch.district().code()));
      }
    }
    List<SyntheticHousehold> result = new ArrayList<>();
    for (HouseholdSketch sketch : kindred) {
      result.add(household(sketch, ++households, registered, draws));
    }
    return result;
  }

  private SyntheticHousehold household(
      HouseholdSketch sketch, int id, Map<Sketch, SpouseReference> registered, Draws draws) {
    Town town = draws.oneOf(sketch.district().towns());
    Community community = draws.oneOf(town.communities());
    LocalDate since = founded(sketch.members().getFirst(), draws);
    return new SyntheticHousehold(
        id,
        sketch.district(),
        town.code(),
        community.code(),
        sketch.kind(),
        sketch.district().numberPrefix().substring(4)
            + Integer.toString(10_000_000 + id).substring(1),
        town.name() + community.name() + Addresses.home(draws, community, sketch.kind()),
        sketch.members().stream().map(member -> person(member, since, registered, draws)).toList(),
        0);
  }

  private SyntheticPerson person(
      Sketch sketch, LocalDate since, Map<Sketch, SpouseReference> registered, Draws draws) {
    SpouseReference self = registered.get(sketch);
    if (self == null) {
      throw new IllegalStateException("a member without a number");
    }
    String education = Particulars.education(draws, sketch);
    return new SyntheticPerson(
        self.citizenNumber(),
        sketch.surname + sketch.given,
        Particulars.formerName(draws, sketch),
        sketch.sex,
        sketch.birth,
        sketch.ethnicity,
        sketch.birthplace,
        sketch.nativePlace,
        education,
        sketch.marriage.code(),
        sketch.spouse == null ? null : registered.get(sketch.spouse),
        sketch.marriedOn,
        sketch.relation,
        Particulars.occupation(draws, sketch, education),
        phone(sketch, draws),
        registeredSince(sketch, since, draws));
  }

  /** Returns since when the household is at its address: never before its head was of age. */
  private static LocalDate founded(Sketch head, Draws draws) {
    LocalDate ofAge = head.birth.plusYears(18);
    LocalDate since = draws.today().minusDays(draws.between(30, 12_000));
    return since.isBefore(ofAge) ? ofAge : since;
  }

  private static LocalDate registeredSince(Sketch person, LocalDate household, Draws draws) {
    LocalDate joined = person.birth.plusDays(draws.between(1, 30));
    if (person.marriedOn != null && Relations.JOINED_BY_MARRIAGE.contains(person.relation)) {
      joined = person.marriedOn.plusDays(draws.between(3, 90));
    }
    return draws.notAfterToday(joined.isAfter(household) ? joined : household);
  }

  private String number(District district, Sketch person) {
    String day = district.numberPrefix() + person.birth + person.sex.code();
    int before = taken.merge(day, 1, Integer::sum) - 1;
    if (before >= SEQUENCES) {
      throw new IllegalStateException("no citizen number left for " + day);
    }
    int place = Math.floorMod(before * 37L + person.birth.toEpochDay() * 61, SEQUENCES) + 1;
    int sequence = person.sex == Sex.MALE ? 2 * place + 1 : 2 * place;
    return SyntheticNumbers.citizenNumber(district.numberPrefix(), person.birth, sequence);
  }

  private @Nullable String phone(Sketch person, Draws draws) {
    if (!Particulars.hasPhone(draws, person)) {
      return null;
    }
    long subscriber = ++phones * PHONE_STRIDE % PHONES;
    return SyntheticNumbers.PHONE_PREFIX + Long.toString(PHONES + subscriber).substring(1);
  }
}
