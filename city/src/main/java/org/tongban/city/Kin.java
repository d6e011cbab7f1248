package org.tongban.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.city.Sketch.Origin;

/** Makes persons and their relatives in one district, with plausible differences of age. */
record Kin(Draws draws, District district) {
  private static final int OLDEST = 103;
  private static final int OLDEST_MOTHER_AT_BIRTH = 42;
  private static final Weighted<String> ETHNICITIES = Tables.weighted("ethnicities.csv", "code");
  private static final Weighted<String> ELSEWHERE = Tables.weighted("elsewhere.csv", "place");

  Sketch person(Sex sex, LocalDate birth) {
    return person(sex, birth, Names.surname(draws), origin());
  }

  /** Returns a husband or wife of about the same age, wed before {@code firstBirth} if given. */
  Sketch spouseOf(Sketch one, @Nullable LocalDate firstBirth) {
    Sketch other = person(one.sex.other(), spouseBirth(one));
    wed(one, other, firstBirth);
    return other;
  }

  /** Returns when a woman was born who had her first {@code child} between 21 and 36. */
  LocalDate motherBirth(LocalDate child) {
    int years = 21 + draws.between(0, 7) + draws.between(0, 7);
    return child.minusYears(years).minusDays(draws.between(1, 364));
  }

  Sketch youngerSibling(Sketch elder) {
    LocalDate birth = elder.birth.plusDays(draws.between(500, 1_400));
    Origin origin = new Origin(elder.ethnicity, elder.birthplace, elder.nativePlace);
    return person(draws.sex(), birth, elder.surname, origin);
  }

  /** Returns the mother of {@code child}, unwed as yet. */
  Sketch mother(Sketch child) {
    return person(
        Sex.FEMALE,
        motherBirth(child.birth),
        Names.surname(draws),
        new Origin(child.ethnicity, child.nativePlace, child.nativePlace));
  }

  /** Returns the father of {@code child}, wed to {@code mother}; the child has his surname. */
  Sketch fatherBeside(Sketch mother, Sketch child) {
    Sketch father =
        person(
            Sex.MALE,
            spouseBirth(mother),
            child.surname,
            new Origin(child.ethnicity, child.nativePlace, child.nativePlace));
    wed(mother, father, child.birth);
    return father;
  }

  /** Returns one to three children, the eldest born on {@code first}, eldest first. */
  List<Sketch> children(Sketch mother, @Nullable Sketch father, LocalDate first) {
    int wanted = draws.oneOf(new Weighted<Integer>().with(1, 62).with(2, 34).with(3, 4));
    Sketch named = father == null || draws.percent(7) ? mother : father;
    LocalDate birth = first;
    List<Sketch> children = new ArrayList<>();
    while (children.size() < wanted
        && !birth.isAfter(draws.today())
        && !birth.isAfter(mother.birth.plusYears(OLDEST_MOTHER_AT_BIRTH))) {
      Origin origin = new Origin(named.ethnicity, district.fullName(), named.nativePlace);
      children.add(person(draws.sex(), birth, named.surname, origin));
      birth = birth.plusDays(draws.between(400, 2_400));
    }
    return children;
  }

  private Sketch person(Sex sex, LocalDate birth, String surname, Origin origin) {
    return new Sketch(sex, birth, surname, Names.given(draws, sex, birth), origin);
  }

  private LocalDate spouseBirth(Sketch one) {
    // the husband is 2 years older in the middle, 3 younger to 7 older at the edges
    int days = (draws.between(-3, 3) + draws.between(0, 4)) * 365 + draws.between(0, 364);
    LocalDate birth = one.birth.plusDays(one.sex == Sex.MALE ? days : -days);
    LocalDate latest = draws.today().minusYears(22).minusDays(draws.between(0, 200));
    LocalDate earliest = draws.today().minusYears(OLDEST);
    if (birth.isAfter(latest)) {
      return latest;
    }
    return birth.isBefore(earliest) ? earliest : birth;
  }

  private void wed(Sketch one, Sketch other, @Nullable LocalDate firstBirth) {
    LocalDate hers = (one.sex == Sex.FEMALE ? one : other).birth.plusYears(20);
    LocalDate his = (one.sex == Sex.MALE ? one : other).birth.plusYears(22);
    LocalDate lawful = hers.isAfter(his) ? hers : his;
    LocalDate wish =
        firstBirth == null
            ? lawful.plusDays(draws.between(0, 2_500))
            : firstBirth.minusDays(draws.between(250, 1_200));
    LocalDate day = draws.notAfterToday(wish.isBefore(lawful) ? lawful : wish);
    one.wed(other, day, draws.percent(6) ? Marriage.AGAIN : Marriage.FIRST);
  }

  private Origin origin() {
    boolean local = draws.percent(70);
    String nativePlace = local ? district.fullName() : draws.oneOf(ELSEWHERE);
    String birthplace = local || draws.percent(85) ? nativePlace : district.fullName();
    return new Origin(draws.oneOf(ETHNICITIES), birthplace, nativePlace);
  }
}
