package org.tongban.city;

/**
 * Where a person's spouse (配偶) is registered, possibly in another household and district.
 *
 * @param citizenNumber of the spouse
 * @param householdId of the spouse's {@link SyntheticHousehold}
 * @param districtCode of that household
 */
public record SpouseReference(String citizenNumber, int householdId, String districtCode) {}
