package org.tongban.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * Asks the register (人口登记查询, R-A3). Each answer is recorded in the caller's transaction under the
 * reading given; a question without an answer is recorded too.
 */
public interface Register {

  /** The person with this number, if the register knows one. */
  Optional<PersonId> find(CitizenNumber number, Reading reading);

  /** The person at that point; {@link org.tongban.kernel.Refusal} NOT_FOUND for an unknown id. */
  Person person(PersonId person, AsOf asOf, Reading reading);

  /**
   * Masked names for a list, recorded as one reading that names them all; whoever is unknown at
   * that point is left out. Nothing is recorded when nobody is asked for.
   */
  Map<PersonId, String> maskedNames(Collection<PersonId> persons, AsOf asOf, Reading reading);

  /** The household and its members at that point; NOT_FOUND for an unknown id. */
  Household household(HouseholdId household, AsOf asOf, Reading reading);

  /** The dwelling at that point and who lives in it; NOT_FOUND for an unknown id. */
  Dwelling dwelling(DwellingId dwelling, AsOf asOf, Reading reading);

  /** The marriage in force at that point. */
  Optional<Marriage> marriage(PersonId person, AsOf asOf, Reading reading);

  /** The case that holds the person's lock, if any. */
  Optional<CaseId> lockedBy(PersonId person);

  /** The county whose jurisdiction the person is registered in at that point; not recorded. */
  Optional<RegionCode> countyOf(PersonId person, AsOf asOf);

  /** Everything that happened to the person's entry, oldest first. */
  List<RegistrationEvent> history(PersonId person, Reading reading);
}
