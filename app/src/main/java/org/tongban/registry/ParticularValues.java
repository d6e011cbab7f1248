package org.tongban.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a value into particulars (登记项目取值); refuses what its standard does not know. */
final class ParticularValues {

  private static final Set<String> MARRIAGES =
      Set.of("10", "20", "21", "22", "23", "30", "40", "90");
  private static final Set<String> EDUCATIONS =
      Set.of("10", "20", "30", "40", "60", "70", "80", "90");
  private static final Pattern TWO_DIGITS = Pattern.compile("\\d{2}");
  private static final int LONGEST = 100;
  private static final int LONGEST_MILITARY = 40;

  private ParticularValues() {}

  /** Every particular of somebody who enters. */
  static void check(Particulars of) {
    Require.valid(PersonNames.allowed(of.name()), "name");
    Require.valid(ethnicity(of.ethnicity()), "value");
    Require.valid(EDUCATIONS.contains(of.education()), "value");
    Require.valid(MARRIAGES.contains(of.marriage()), "value");
    for (Particular field : Particular.values()) {
      String value = of.of(field);
      Require.valid(value == null || value.length() <= LONGEST, "value");
    }
    height(of.height() == null ? null : of.height().toString());
    Require.valid(of.military() == null || of.military().length() <= LONGEST_MILITARY, "value");
  }

  static Particulars with(Particulars of, Particular field, @Nullable String typed) {
    @Nullable String value = typed == null || typed.isBlank() ? null : typed.strip();
    Particulars next =
        new Particulars(
            field == Particular.NAME ? text(value) : of.name(),
            field == Particular.FORMER_NAME ? value : of.formerName(),
            field == Particular.SEX ? sex(text(value)) : of.sex(),
            field == Particular.BIRTH_DATE ? day(text(value)) : of.birthDate(),
            field == Particular.ETHNICITY ? text(value) : of.ethnicity(),
            field == Particular.BIRTHPLACE ? text(value) : of.birthplace(),
            field == Particular.NATIVE_PLACE ? text(value) : of.nativePlace(),
            field == Particular.EDUCATION ? text(value) : of.education(),
            field == Particular.MARRIAGE ? text(value) : of.marriage(),
            field == Particular.OCCUPATION
                ? Optional.ofNullable(value).orElse("")
                : of.occupation(),
            field == Particular.RELIGION ? value : of.religion(),
            field == Particular.BLOOD_TYPE ? value : of.bloodType(),
            field == Particular.WORKPLACE ? value : of.workplace(),
            field == Particular.OTHER_ADDRESS ? value : of.otherAddress(),
            field == Particular.MILITARY ? value : of.military(),
            field == Particular.HEIGHT ? height(value) : of.height());
    checkOne(next, field);
    return next;
  }

  private static void checkOne(Particulars of, Particular field) {
    switch (field) {
      case NAME -> Require.valid(PersonNames.allowed(of.name()), "name");
      case ETHNICITY -> Require.valid(ethnicity(of.ethnicity()), "value");
      case EDUCATION -> Require.valid(EDUCATIONS.contains(of.education()), "value");
      case MARRIAGE -> Require.valid(MARRIAGES.contains(of.marriage()), "value");
      case MILITARY ->
          Require.valid(
              of.military() == null || of.military().length() <= LONGEST_MILITARY, "value");
      default -> {
        String value = of.of(field);
        Require.valid(value == null || value.length() <= LONGEST, "value");
      }
    }
  }

  private static boolean ethnicity(String code) {
    return TWO_DIGITS.matcher(code).matches()
        && Integer.parseInt(code) >= 1
        && Integer.parseInt(code) <= 56;
  }

  private static String text(@Nullable String value) {
    return Require.given(value, "value");
  }

  private static Sex sex(String code) {
    Require.valid(code.equals("1") || code.equals("2"), "value");
    return Sex.of(Integer.parseInt(code));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      Require.valid(false, "value");
      throw new IllegalStateException();
    }
  }

  private static @Nullable Integer height(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Require.valid(text.matches("\\d{2,3}"), "value");
    int height = Integer.parseInt(text);
    Require.valid(height >= 20 && height <= 280, "value");
    return height;
  }
}
