package org.tongban.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Household;
import org.tongban.registry.Marriage;
import org.tongban.registry.Sex;

/**
 * A couple that lives apart: one with a parent in 青浦, the other in a home of their own in 吴江.
 *
 * @param origin household left
 * @param target household joined
 */
record Couple(PersonId applicant, PersonId spouse, HouseholdId origin, HouseholdId target) {

  static final Actor WINDOW = official("320509101", Role.WINDOW_OFFICER);
  static final Actor COUNTY = official("320509", Role.COUNTY_OFFICER);
  static final Actor ORIGIN = official("310118", Role.COUNTY_OFFICER);

  private static final LocalDate SINCE = LocalDate.of(2001, 3, 5);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  static Couple enrol(Enrolment enrolment) {
    var homes =
        enrolment.enrol(
            List.of(
                home("310118102001", "测试路九号", person("02", Sex.MALE), person("20", Sex.MALE)),
                home("320509101001", "测试街十号", person("02", Sex.FEMALE))));
    PersonId applicant = homes.get(0).members().get(1);
    PersonId spouse = homes.get(1).members().getFirst();
    enrolment.marry(List.of(new Marriage(applicant, spouse, LocalDate.of(2020, 5, 20))));
    return new Couple(applicant, spouse, homes.get(0).household(), homes.get(1).household());
  }

  Actor resident() {
    return new Actor(
        new AccountId(applicant.value()),
        Set.of(Role.RESIDENT),
        new RegionCode("310118"),
        Optional.of(applicant));
  }

  static Actor official(String region, Role role) {
    return new Actor(AccountId.next(), Set.of(role), new RegionCode(region), Optional.empty());
  }

  private static Enrolment.NewHousehold home(
      String community, String address, Enrolment.NewPerson... members) {
    String number = "T%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    return new Enrolment.NewHousehold(
        number,
        Household.Kind.FAMILY,
        new RegionCode(community),
        address,
        0,
        SINCE,
        List.of(members));
  }

  private static Enrolment.NewPerson person(String relation, Sex sex) {
    return person(relation, number(sex, LocalDate.of(1950, 1, 1), 17_000), sex);
  }

  /** Somebody between 26 and 37 years old. */
  static Enrolment.NewPerson adult(String relation, Sex sex) {
    return person(relation, number(sex, LocalDate.of(1989, 1, 1), 4_000), sex);
  }

  private static Enrolment.NewPerson person(String relation, CitizenNumber number, Sex sex) {
    return new Enrolment.NewPerson(
        number,
        "测㐀试",
        sex,
        number.birthDate(),
        "01",
        "江苏",
        "江苏",
        "20",
        "20",
        "教师",
        relation,
        SINCE);
  }

  /** A number under a county prefix that was never assigned. */
  private static CitizenNumber number(Sex sex, LocalDate first, int days) {
    var random = ThreadLocalRandom.current();
    LocalDate born = first.plusDays(random.nextInt(days));
    int sequence = random.nextInt(500) * 2 + (sex == Sex.MALE ? 1 : 0);
    String body =
        "349901" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return new CitizenNumber(body + "10X98765432".charAt(sum % 11));
  }
}
