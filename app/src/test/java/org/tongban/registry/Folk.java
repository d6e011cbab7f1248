package org.tongban.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A small street for tests: a married couple with a son of theirs on record and the husband's
 * mother, a single man next door, a single woman beyond, and a dormitory.
 */
final class Folk {

  static final RegionCode PLACE = City.QINGPU;
  static final LocalDate SINCE = LocalDate.of(2020, 3, 15);
  static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final HouseholdId home;
  final PersonId husband;
  final PersonId wife;
  final PersonId son;
  final PersonId mother;
  final HouseholdId nextDoor;
  final PersonId bachelor;
  final HouseholdId beyond;
  final PersonId maiden;
  final HouseholdId dormitory;
  final PersonId warden;

  private final Declarations declarations;
  private final City city;

  Folk(Declarations declarations, Enrolment enrolment, PlatformTransactionManager transactions) {
    this.declarations = declarations;
    this.city = new City(enrolment, transactions);
    Enrolment.Enrolled couple =
        enrol(
            enrolment,
            Household.Kind.FAMILY,
            person("王大海", Sex.MALE, LocalDate.of(1985, 6, 12), "02", "20"),
            person("李小梅", Sex.FEMALE, LocalDate.of(1987, 2, 3), "10", "20"),
            person("王小山", Sex.MALE, LocalDate.of(2012, 9, 1), "20", "10"),
            person("陈桂英", Sex.FEMALE, LocalDate.of(1958, 4, 20), "52", "30"));
    home = couple.household();
    husband = couple.members().get(0);
    wife = couple.members().get(1);
    son = couple.members().get(2);
    mother = couple.members().get(3);
    Enrolment.Enrolled single =
        enrol(
            enrolment,
            Household.Kind.FAMILY,
            person("赵一鸣", Sex.MALE, LocalDate.of(1990, 1, 5), "02", "10"));
    nextDoor = single.household();
    bachelor = single.members().getFirst();
    Enrolment.Enrolled woman =
        enrol(
            enrolment,
            Household.Kind.FAMILY,
            person("孙丽华", Sex.FEMALE, LocalDate.of(1992, 8, 9), "02", "10"));
    beyond = woman.household();
    maiden = woman.members().getFirst();
    Enrolment.Enrolled hall =
        enrol(
            enrolment,
            Household.Kind.COLLECTIVE,
            person("周管理", Sex.MALE, LocalDate.of(1970, 5, 5), "02", "10"));
    dormitory = hall.household();
    warden = hall.members().getFirst();
    enrolment.marry(List.of(new Marriage(husband, wife, LocalDate.of(2010, 5, 1))));
    register(new Declaration.KinshipRecord(husband, son, Declaration.KinshipKind.BIRTH));
    register(new Declaration.KinshipRecord(wife, son, Declaration.KinshipKind.BIRTH));
    register(new Declaration.KinshipRecord(mother, husband, Declaration.KinshipKind.BIRTH));
  }

  private static Enrolment.Enrolled enrol(
      Enrolment enrolment, Household.Kind kind, Enrolment.NewPerson... members) {
    return enrolment
        .enrol(
            List.of(
                new Enrolment.NewHousehold(
                    "000000386", kind, PLACE, "样例路 7 幢 302 室", 0, SINCE, List.of(members))))
        .getFirst();
  }

  private static Enrolment.NewPerson person(
      String name, Sex sex, LocalDate birth, String relation, String marriage) {
    return new Enrolment.NewPerson(
        number(birth, sex),
        name,
        sex,
        birth,
        "01",
        "上海市青浦区",
        "江苏省苏州市",
        "20",
        marriage,
        "教学人员",
        relation,
        SINCE);
  }

  /** A valid synthetic number nobody else in this run has. */
  static CitizenNumber number(LocalDate birth, Sex sex) {
    int n = NUMBERS.getAndIncrement();
    String body =
        "3499%02d%tY%<tm%<td%03d"
            .formatted(20 + n / 400, birth, (n % 400) * 2 + (sex == Sex.MALE ? 1 : 2));
    return "0123456789X"
        .chars()
        .mapToObj(check -> CitizenNumber.parse(body + (char) check))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  static Act act() {
    return act(DAY);
  }

  static Act act(LocalDate day) {
    return City.act(PLACE, CaseId.next(), day);
  }

  static Actor cityOfficer() {
    return new Actor(AccountId.next(), java.util.Set.of(), RegionCode.NATION, Optional.empty());
  }

  Outcome register(Declaration declaration) {
    return register(declaration, act());
  }

  Outcome register(Declaration declaration, Act act) {
    return city.inTransaction(() -> declarations.register(declaration, act));
  }

  static Particulars newborn(Sex sex, LocalDate born) {
    return Particulars.newborn("王新", sex, born, "01", "上海市青浦区", "江苏省苏州市");
  }

  static Particulars adult(String name, Sex sex, LocalDate born) {
    return new Particulars(
        name, null, sex, born, "01", "上海市青浦区", "江苏省苏州市", "20", "10", "职员", null, "A", "样例公司", null,
        null, 172);
  }

  Declaration.Birth birth(Declaration.BirthKind kind) {
    return new Declaration.Birth(
        kind, home, "30", newborn(Sex.FEMALE, DAY.minusDays(9)), wife, husband);
  }

  static Act certified(LocalDate day) {
    return act(day).with(List.of(new Proof("117", "P" + NUMBERS.getAndIncrement())));
  }

  static Declaration.Succession to(PersonId head, Declaration.Related... relations) {
    return new Declaration.Succession(head, new ArrayList<>(List.of(relations)), null);
  }

  static Declaration.Related as(PersonId person, String relation) {
    return new Declaration.Related(person, relation);
  }

  static Declaration.Home.Fresh newHome() {
    return new Declaration.Home.Fresh(PLACE, "样例新村 12 号 501 室", 86);
  }

  static Declaration.Target.Found newHousehold() {
    return new Declaration.Target.Found(Household.Kind.FAMILY, newHome(), null);
  }

  City city() {
    return city;
  }
}
