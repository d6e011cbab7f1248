package org.tongban.registry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.load.ImportFile.DWELLINGS;
import static org.tongban.registry.load.ImportFile.EVENTS;
import static org.tongban.registry.load.ImportFile.EVIDENCE;
import static org.tongban.registry.load.ImportFile.HOUSEHOLD_VERSIONS;
import static org.tongban.registry.load.ImportFile.KINSHIPS;
import static org.tongban.registry.load.ImportFile.MARRIAGES;
import static org.tongban.registry.load.ImportFile.PERSON_VERSIONS;
import static org.tongban.registry.load.ImportFile.REGISTRATIONS;
import static org.tongban.registry.load.SurveyedTown.event;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a family of number n, the father is person 3n - 2, the mother 3n - 1 and the child 3n. */
class SurveyTests {

  private static final String FATHER = "1,1,1985-06-01,,,王建国,,1985-06-01,1,";
  private static final String MOTHER = "2,2,1985-06-01,,,李秀英,,1985-06-01,2,";

  private SurveyedTown town;

  @BeforeEach
  void write(@TempDir Path folder) {
    town = new SurveyedTown(folder, 3);
  }

  @Test
  void findsNothingToRefuseInAnOrdinaryTown() {
    assertThat(town.report()).isEmpty();
  }

  @Test
  void refusesAHouseholdWhoseHeadIsNotRegisteredUntilItsEnd() {
    town.with(REGISTRATIONS, "1,1,1,02,2010-05-01,", "1,1,1,02,2010-05-01,2020-01-01");

    assertThat(town.report())
        .contains(
            "household-versions.csv,2,head,is not registered as head until its end",
            "registrations.csv,4,household,the household is refused",
            "persons.csv,4,id,the person is refused");
  }

  @Test
  void refusesASecondHeadAtATime() {
    town.with(REGISTRATIONS, "2,2,1,10,", "2,2,1,02,");

    assertThat(town.report())
        .contains("registrations.csv,3,relation,the household has another head then")
        .noneMatch(line -> line.startsWith("household-versions.csv,"));
  }

  @Test
  void refusesAMemberOfAHouseholdThatDoesNotStandAnyMore() {
    town.with(HOUSEHOLD_VERSIONS, "1,1,2010-05-01,,", "1,1,2010-05-01,2020-01-01,")
        .with(REGISTRATIONS, "1,1,1,02,2010-05-01,", "1,1,1,02,2010-05-01,2020-01-01")
        .with(REGISTRATIONS, "2,2,1,10,2010-05-01,", "2,2,1,10,2010-05-01,2020-01-02")
        .with(REGISTRATIONS, "3,3,1,21,2015-06-01,", "3,3,1,21,2015-06-01,2019-12-31");

    assertThat(town.report())
        .contains("registrations.csv,3,household,the household does not stand all that time")
        .noneMatch(line -> line.startsWith("registrations.csv,4,"));
  }

  @Test
  void refusesToBeRegisteredInTwoPlacesOnADay() {
    town.after(REGISTRATIONS, "2,", "91,2,2,97,2020-01-01,");

    assertThat(town.report())
        .contains("registrations.csv,4,from,\"overlaps the row before, or comes too late\"");
  }

  @Test
  void refusesARelationOfTheOtherSex() {
    town.with(REGISTRATIONS, "2,2,1,10,", "2,2,1,11,");

    assertThat(town.report())
        .contains("registrations.csv,3,relation,does not agree with the person's sex");
  }

  @Test
  void asksTheSexThatHeldOnTheFirstDayOfTheRegistration() {
    town.with(
            PERSON_VERSIONS,
            MOTHER,
            "90,2,1985-06-01,2009-01-01,,李秀英,,1985-06-01,1,01,,,20,20,,,,,true\n"
                + "2,2,2009-01-01,,,李秀英,,1985-06-01,2,")
        .with(REGISTRATIONS, "2,2,1,10,", "2,2,1,12,");

    assertThat(town.report()).isEmpty();

    town.with(REGISTRATIONS, "2,2,1,12,", "2,2,1,11,");
    assertThat(town.report()).anyMatch(line -> line.startsWith("registrations.csv,3,relation,"));
  }

  @Test
  void refusesToRegisterOrMarryTheDead() {
    town.withDeathOfMother(1)
        .with(REGISTRATIONS, "1,10,2010-05-01,2020-01-01", "1,10,2010-05-01,")
        .with(MARRIAGES, "1,1,2,2010-05-01,2020-01-01", "1,1,2,2010-05-01,2020-01-02");

    assertThat(town.report())
        .contains(
            "registrations.csv,3,until,is after the person's death",
            "marriages.csv,2,until,is after the death of one of them",
            "kinships.csv,3,person,the person is refused")
        .noneMatch(line -> line.startsWith("registrations.csv,5,"));
  }

  @Test
  void refusesAnEventOnTheDeadUnlessItIsAboutTheirLife() {
    town.withDeathOfMother(2)
        .after(
            EVENTS,
            "6,",
            event(91, "DEATH", 5, 2, "2020-01-01"),
            event(92, "PARTICULARS_CHANGED", 5, 2, "2020-01-01"),
            event(93, "MARRIAGE_ENDED", 5, 2, "2020-02-01"),
            event(94, "PARTICULARS_CHANGED", 5, 0, "2020-01-02"))
        .after(EVIDENCE, "8,", "94,711,C1");

    assertThat(town.report())
        .containsExactly(
            "events.csv,10,effective,is after the person's death",
            "evidence.csv,4,event,the event is refused");
  }

  @Test
  void refusesAnEventAtHomeOfWhoIsNotRegisteredAnyMore() {
    town.with(REGISTRATIONS, "2,2,1,10,2010-05-01,", "2,2,1,10,2010-05-01,2018-01-01")
        .after(
            EVENTS,
            "2,",
            event(91, "CANCELLED", 2, 1, "2018-01-01"),
            event(92, "MARRIED", 2, 0, "2019-01-01"),
            event(93, "HEAD_CHANGED", 2, 1, "2019-01-01"),
            event(94, "KINSHIP_RECORDED", 2, 1, "2019-01-01"));

    assertThat(town.report())
        .containsExactly("events.csv,6,effective,the person is not registered any more then");
  }

  @Test
  void refusesAHeadBelowFullCapacityWithoutAStatedException() {
    town.with(PERSON_VERSIONS, FATHER, FATHER.replace(",1985-06-01,1,", ",2010-06-01,1,"));

    assertThat(town.report())
        .contains(
            "household-versions.csv,2,head,is below 18 without a stated exception",
            "registrations.csv,3,household,the household is refused",
            "persons.csv,4,id,the person is refused")
        .noneMatch(line -> line.contains(",5,"));

    town.with(HOUSEHOLD_VERSIONS, "太湖路1号,1,", "太湖路1号,1,孤儿");
    assertThat(town.report()).isEmpty();
  }

  @Test
  void reckonsFullCapacityFromTheMonthOfBirthOnTheLastDayOfTheRow() {
    String whole = "1,1,2010-05-01,,000000001,FAMILY,320509101001,1,吴江区太湖路1号,1,";
    String first = whole.replace("2010-05-01,,", "2010-05-01,2010-06-01,");
    String second = whole.replace("1,1,2010-05-01,", "9,1,2010-06-01,");
    town.with(PERSON_VERSIONS, FATHER, FATHER.replace(",1985-06-01,1,", ",1992-06-30,1,"))
        .with(HOUSEHOLD_VERSIONS, whole, first + "\n" + second);

    assertThat(town.report())
        .contains("household-versions.csv,2,head,is below 18 without a stated exception");

    town.with(HOUSEHOLD_VERSIONS, "1,1,2010-05-01,2010-06-01,", "1,1,2010-05-01,2010-06-02,")
        .with(HOUSEHOLD_VERSIONS, "9,1,2010-06-01,", "9,1,2010-06-02,");
    assertThat(town.report()).isEmpty();
  }

  @Test
  void refusesAParentOfTheSameMonthAsTheChild() {
    town.with(PERSON_VERSIONS, MOTHER, MOTHER.replace(",1985-06-01,2,", ",2015-05-31,2,"));
    assertThat(town.report()).isEmpty();

    town.with(PERSON_VERSIONS, ",2015-05-31,2,", ",2015-06-30,2,");
    assertThat(town.report())
        .containsExactly("kinships.csv,3,person,is not born in a month before the child");

    town.with(KINSHIPS, "2,2,3,BIRTH", "2,2,3,GUARDIAN");
    assertThat(town.report()).isEmpty();
  }

  @Test
  void refusesASecondFatherAndTheSameRelationTwiceInWhateverOrder() {
    town.after(
        KINSHIPS,
        "2,",
        "91,4,3,BIRTH,2016-01-01,",
        "92,4,3,ADOPTION,2020-01-01,2021-01-01",
        "93,4,3,ADOPTION,2016-01-01,2018-01-01",
        "94,4,3,ADOPTION,2020-06-01,");

    assertThat(town.report())
        .containsExactlyInAnyOrder(
            "kinships.csv,4,child,has such a parent already",
            "kinships.csv,7,from,overlaps the same relation");
  }

  @Test
  void refusesEachMarriageThatOverlapsALongOne() {
    town.after(MARRIAGES, "1,", "91,1,5,2011-01-01,2012-01-01", "92,1,8,2013-01-01,2014-01-01")
        .with(MARRIAGES, "2,4,5,", "2,4,6,")
        .with(MARRIAGES, "3,7,8,", "3,7,9,");

    assertThat(town.report())
        .containsExactlyInAnyOrder(
            "marriages.csv,3,from,overlaps another of the same person",
            "marriages.csv,4,from,overlaps another of the same person");
  }

  @Test
  void refusesAHouseholdInADwellingThatDoesNotStand() {
    town.with(DWELLINGS, "1,2000-01-01,,", "1,2000-01-01,2010-05-01,")
        .with(DWELLINGS, "2,2000-01-01,,", "2,2010-05-02,,");

    assertThat(town.report())
        .contains(
            "household-versions.csv,2,dwelling,the dwelling does not stand on the first day",
            "household-versions.csv,3,dwelling,the dwelling does not stand on the first day",
            "registrations.csv,2,household,the household is refused");
  }

  @Test
  void refusesBothEventsOfOneIdWithTheirProofs() {
    town.after(EVENTS, "4,", event(4, "CARD_ISSUED", 3, 1, "2020-01-01"));

    assertThat(town.report())
        .containsExactlyInAnyOrder(
            "events.csv,5,id,is used twice",
            "events.csv,4,id,the event is refused",
            "evidence.csv,2,event,the event is refused");
  }

  @Test
  void refusesProofsSaidTwiceOrApartFromTheOthersOfTheirEvent() {
    town.after(EVIDENCE, "4,", "4,711,C00000001").after(EVIDENCE, "8,", "4,711,C00000009");

    assertThat(town.report())
        .containsExactlyInAnyOrder(
            "evidence.csv,3,number,is said twice of the event",
            "evidence.csv,5,event,the rows of the event do not stand together");
  }
}
