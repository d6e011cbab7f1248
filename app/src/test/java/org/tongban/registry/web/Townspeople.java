package org.tongban.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Household;
import org.tongban.registry.Sex;

/** Enrols people for tests of pages; every number is made once in a run. */
final class Townspeople {

  static final LocalDate SINCE = LocalDate.of(2020, 3, 15);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Enrolment enrolment;

  Townspeople(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  /** How many households with such numbers are there already, as contexts are shared. */
  static int enrolled(JdbcClient jdbc, String numbers) {
    return jdbc.sql("SELECT count(*) FROM registry.household_version WHERE number LIKE ?")
        .param(numbers)
        .query(Integer.class)
        .single();
  }

  /** A household of one. */
  Enrolment.Enrolled household(String community, String number, String name) {
    return household(community, number, List.of(person(name, "02", Sex.MALE)));
  }

  /** A household of these, its head first. */
  Enrolment.Enrolled household(String community, String number, List<Enrolment.NewPerson> members) {
    return enrolment
        .enrol(
            List.of(
                new Enrolment.NewHousehold(
                    number,
                    Household.Kind.FAMILY,
                    new RegionCode(community),
                    "样例路 7 幢 302 室",
                    0,
                    SINCE,
                    members)))
        .getFirst();
  }

  static Enrolment.NewPerson person(String name, String relation, Sex sex) {
    CitizenNumber number = number(sex);
    return new Enrolment.NewPerson(
        number,
        name,
        sex,
        number.birthDate(),
        "01",
        "上海市",
        "上海市",
        "20",
        "10",
        "教学人员",
        relation,
        SINCE);
  }

  static Actor officer(String region) {
    return actor(Role.WINDOW_OFFICER, region);
  }

  static Actor actor(Role role, String region) {
    return new Actor(AccountId.next(), Set.of(role), new RegionCode(region), Optional.empty());
  }

  static Actor resident(String region, PersonId person) {
    return new Actor(
        AccountId.next(), Set.of(Role.RESIDENT), new RegionCode(region), Optional.of(person));
  }

  /** A valid synthetic number nobody else has. */
  static CitizenNumber number(Sex sex) {
    int n = NUMBERS.getAndIncrement();
    return number(n, LocalDate.of(1962, 1, 2).plusDays(n / 400), sex);
  }

  /** One of somebody born before 1962 or after what the others reach. */
  static CitizenNumber number(Sex sex, LocalDate birth) {
    return number(NUMBERS.getAndIncrement(), birth, sex);
  }

  private static CitizenNumber number(int n, LocalDate birth, Sex sex) {
    int sequence = (n % 400) * 2 + (sex == Sex.MALE ? 1 : 0);
    String body = "349997%tY%<tm%<td%03d".formatted(birth, sequence);
    return "0123456789X"
        .chars()
        .mapToObj(check -> CitizenNumber.parse(body + (char) check))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
