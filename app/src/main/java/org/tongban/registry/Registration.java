package org.tongban.registry;

import java.time.LocalDate;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * One person's permanent registration in one household (常住户口登记) over a period of valid time.
 *
 * @param community 12-digit code of the community
 * @param relation relation to the head, GB/T 4761, two digits
 */
public record Registration(
    PersonId person,
    HouseholdId household,
    RegionCode community,
    String relation,
    LocalDate since) {}
