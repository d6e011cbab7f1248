package org.tongban.city;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resident (居民) who does not exist, as a register entry would hold one.
 *
 * @param number citizen number (公民身份号码) by GB 11643 with a prefix that was never assigned
 * @param name 2 to 4 characters, one code point of which may lie outside the basic plane
 * @param formerName 曾用名, rare
 * @param sex agrees with the number's sequence and with the relation
 * @param birthDate not after the plan's date, at most 104 years before it
 * @param ethnicity GB/T 3304, two digits
 * @param birthplace 出生地, province to county
 * @param nativePlace 籍贯, province to county
 * @param education GB/T 4658, two digits
 * @param marriage GB/T 2261.2, two digits; 20 to 23 exactly if {@code spouse} is given
 * @param spouse null unless married
 * @param marriedOn registration date of the present marriage, null unless married
 * @param relation GB/T 4761 to the head, two digits; 02 is the head
 * @param occupation 职业 in words
 * @param phone 11 digits of a range that was never allotted; null for children and some adults
 * @param registeredSince at this household, from the birth date to the plan's date
 */
public record SyntheticPerson(
    String number,
    String name,
    @Nullable String formerName,
    Sex sex,
    LocalDate birthDate,
    String ethnicity,
    String birthplace,
    String nativePlace,
    String education,
    String marriage,
    @Nullable SpouseReference spouse,
    @Nullable LocalDate marriedOn,
    String relation,
    String occupation,
    @Nullable String phone,
    LocalDate registeredSince) {

  /** Returns the reference to the spouse, empty unless married. */
  public Optional<SpouseReference> spouseReference() {
    return Optional.ofNullable(spouse);
  }

  /** Returns whether this person heads the household (户主). */
  public boolean isHead() {
    return relation.equals(Relations.HEAD);
  }

  /** Returns the age in completed years on {@code day}. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  /**
   * Returns whether the person has full civil capacity (完全民事行为能力) on {@code day}; every synthetic
   * adult has, from 18 on (民法典 art. 17 and 18).
   */
  public boolean hasFullCapacityOn(LocalDate day) {
    return ageOn(day) >= 18;
  }
}
