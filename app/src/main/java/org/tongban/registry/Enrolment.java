package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * Sets up the register from held data (初始登记): the demonstration city now, a migration later.
 * Households come in batches of one transaction each; marriages afterwards, since spouses may live
 * apart. What does not hold together is refused as INVALID, the whole batch with it: head and
 * relations, dates against the number, and synthetic numbers outside the demonstration.
 */
public interface Enrolment {

  /** Whether the register holds nobody yet. */
  boolean empty();

  /** Enrols one batch and returns the ids in the order given. */
  List<Enrolled> enrol(List<NewHousehold> households);

  /** Records marriages in force since the given days. */
  void marry(List<Marriage> marriages);

  /**
   * Records who is whose child by birth; a pair whose months of birth contradict it is left out.
   */
  void relate(List<Descent> pairs);

  /** A parent and a child by birth. */
  record Descent(PersonId parent, PersonId child) {}

  /**
   * A household to enrol; {@code head} is an index into its members, {@code since} not after any
   * member's own.
   */
  record NewHousehold(
      String number,
      Household.Kind kind,
      RegionCode community,
      String address,
      int head,
      LocalDate since,
      List<NewPerson> members) {}

  /** A person to enrol; codes as in {@link Person}. */
  record NewPerson(
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
      String relation,
      LocalDate since) {}

  /** What was enrolled: the household and its members in the order given. */
  record Enrolled(HouseholdId household, List<PersonId> members) {}
}
