package org.tongban.casework;

import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * Who moves from where to where (迁移).
 *
 * @param origin community the applicant is registered in
 * @param target community of the household joined
 */
record Journey(
    PersonId applicant,
    PersonId spouse,
    RegionCode origin,
    RegionCode target,
    HouseholdId household) {}
