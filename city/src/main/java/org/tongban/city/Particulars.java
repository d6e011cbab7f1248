package org.tongban.city;

import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Education, occupation and former name, as age and time of birth make them likely. */
final class Particulars {
  private static final Set<String> COLLEGE = Set.of("10", "20", "30");
  private static final Weighted<String> GRADUATES_WORK =
      Tables.weighted("occupations-graduates.csv", "occupation");
  private static final Weighted<String> WORK = Tables.weighted("occupations.csv", "occupation");
  private static final Weighted<String> SCHOOLED_BEFORE_1965 =
      education().with("90", 15).with("80", 45).with("70", 30).with("60", 8).with("30", 2);
  private static final Weighted<String> SCHOOLED_BEFORE_1985 =
      education()
          .with("80", 12)
          .with("70", 45)
          .with("60", 18)
          .with("40", 9)
          .with("30", 9)
          .with("20", 7);
  private static final Weighted<String> SCHOOLED_SINCE =
      education()
          .with("70", 16)
          .with("60", 12)
          .with("40", 14)
          .with("30", 25)
          .with("20", 28)
          .with("10", 5);

  private Particulars() {}

  static String education(Draws draws, Sketch person) {
    int age = age(draws, person);
    if (age < 6) {
      return "90";
    }
    if (age < 15) {
      return age < 12 ? "80" : "70";
    }
    if (age < 22) {
      return draws.percent(65) ? "60" : "40";
    }
    int born = person.birth.getYear();
    if (born >= 1985) {
      return draws.oneOf(SCHOOLED_SINCE);
    }
    return draws.oneOf(born < 1965 ? SCHOOLED_BEFORE_1965 : SCHOOLED_BEFORE_1985);
  }

  static String occupation(Draws draws, Sketch person, String education) {
    int age = age(draws, person);
    if (age < 18) {
      return age < 6 ? "学龄前儿童" : age < 12 ? "小学生" : "中学生";
    }
    if (age < 22 && draws.percent(70)) {
      return "大中专学生";
    }
    if (age >= (person.sex == Sex.MALE ? 62 : 57)) {
      return draws.percent(75) ? "退休人员" : "务农";
    }
    return draws.oneOf(COLLEGE.contains(education) ? GRADUATES_WORK : WORK);
  }

  static @Nullable String formerName(Draws draws, Sketch person) {
    if (!draws.percent(3)) {
      return null;
    }
    String former = person.surname + Names.given(draws, person.sex, person.birth);
    return former.equals(person.surname + person.given) ? null : former;
  }

  static boolean hasPhone(Draws draws, Sketch person) {
    if (person.reachable) {
      return true;
    }
    int age = age(draws, person);
    return age >= 18 && draws.percent(age < 75 ? 96 : 60);
  }

  private static int age(Draws draws, Sketch person) {
    return Period.between(person.birth, draws.today()).getYears();
  }

  private static Weighted<String> education() {
    return new Weighted<>();
  }
}
