package org.tongban.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;

/**
 * A person (人员) as the register has them at one point in time. Holds personal data in clear: it is
 * masked by whoever shows it and never leaves the request.
 *
 * @param number the one held at that point; earlier ones stay linked and find the person
 * @param ethnicity GB/T 3304, two digits
 * @param education GB/T 4658, two digits
 * @param marriage GB/T 2261.2, two digits
 * @param registration where the person is registered; empty in transit, or after cancellation
 */
public record Person(
    PersonId id,
    CitizenNumber number,
    String name,
    Sex sex,
    LocalDate birthDate,
    String ethnicity,
    String birthplace,
    String nativePlace,
    String education,
    String marriage,
    String occupation,
    boolean alive,
    Optional<Registration> registration,
    Details details) {

  /** A person of whom nothing else is known. */
  public Person(
      PersonId id,
      CitizenNumber number,
      String name,
      Sex sex,
      LocalDate birthDate,
      String ethnicity,
      String birthplace,
      String nativePlace,
      String education,
      String marriage,
      String occupation,
      boolean alive,
      Optional<Registration> registration) {
    this(
        id,
        number,
        name,
        sex,
        birthDate,
        ethnicity,
        birthplace,
        nativePlace,
        education,
        marriage,
        occupation,
        alive,
        registration,
        Details.NONE);
  }

  /**
   * What few have (其他登记项目); null where nothing is held.
   *
   * @param otherAddress 本市(县)其他住址
   * @param workplace 服务处所
   * @param military 兵役状况
   * @param height in centimetres
   */
  public record Details(
      @Nullable String formerName,
      @Nullable String religion,
      @Nullable String bloodType,
      @Nullable String workplace,
      @Nullable String otherAddress,
      @Nullable String military,
      @Nullable Integer height) {

    /** Nothing is held. */
    public static final Details NONE = new Details(null, null, null, null, null, null, null);
  }

  /** As lists show a name: family name, then one star, and the last character of longer names. */
  public String maskedName() {
    int[] points = name.codePoints().toArray();
    String first = Character.toString(points[0]);
    return points.length <= 2
        ? first + "*"
        : first + "*" + Character.toString(points[points.length - 1]);
  }
}
