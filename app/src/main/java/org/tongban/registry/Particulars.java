package org.tongban.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The particulars of a person (登记项目) as their page of the book has them. Personal data in clear:
 * masked by whoever shows it, and never outside the request. Unknown or empty ones are null.
 *
 * @param ethnicity GB/T 3304, two digits
 * @param education GB/T 4658, two digits
 * @param marriage GB/T 2261.2, two digits
 * @param otherAddress 本市(县)其他住址
 * @param workplace 服务处所
 * @param military 兵役状况
 * @param height in centimetres
 */
public record Particulars(
    String name,
    @Nullable String formerName,
    Sex sex,
    LocalDate birthDate,
    String ethnicity,
    String birthplace,
    String nativePlace,
    String education,
    String marriage,
    String occupation,
    @Nullable String religion,
    @Nullable String bloodType,
    @Nullable String workplace,
    @Nullable String otherAddress,
    @Nullable String military,
    @Nullable Integer height) {

  /** What is known of a newborn; education 其他, unmarried. */
  public static Particulars newborn(
      String name,
      Sex sex,
      LocalDate birthDate,
      String ethnicity,
      String birthplace,
      String nativePlace) {
    return new Particulars(
        name,
        null,
        sex,
        birthDate,
        ethnicity,
        birthplace,
        nativePlace,
        "90",
        "10",
        "",
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * The value of a particular as text: codes as digits, days as ISO dates; null where none is held.
   */
  public @Nullable String of(Particular field) {
    return switch (field) {
      case NAME -> name;
      case FORMER_NAME -> formerName;
      case SEX -> Integer.toString(sex.code());
      case BIRTH_DATE -> birthDate.toString();
      case ETHNICITY -> ethnicity;
      case BIRTHPLACE -> birthplace;
      case NATIVE_PLACE -> nativePlace;
      case EDUCATION -> education;
      case MARRIAGE -> marriage;
      case OCCUPATION -> occupation;
      case RELIGION -> religion;
      case BLOOD_TYPE -> bloodType;
      case WORKPLACE -> workplace;
      case OTHER_ADDRESS -> otherAddress;
      case MILITARY -> military;
      case HEIGHT -> height == null ? null : height.toString();
    };
  }
}
