package org.tongban.city;

import java.util.List;

/**
 * A household (户) of the synthetic city, its members in the order of the household book.
 *
 * @param id from 1 up without gaps, unique in the city
 * @param district where it is registered
 * @param townCode 9 digits
 * @param communityCode 12 digits, begins with the town's
 * @param kind family or collective
 * @param householdNumber 户号, 9 digits, unique in the city
 * @param address 住址 below the district, on a street that says that it is an example
 * @param members never empty
 * @param headIndex the head's (户主) place in {@code members}; the head is an adult
 */
public record SyntheticHousehold(
    int id,
    District district,
    String townCode,
    String communityCode,
    HouseholdKind kind,
    String householdNumber,
    String address,
    List<SyntheticPerson> members,
    int headIndex) {
  public SyntheticHousehold {
    members = List.copyOf(members);
    if (!members.get(headIndex).isHead()) {
      throw new IllegalArgumentException("headIndex does not point at the head: " + id);
    }
  }

  /** Returns the head (户主). */
  public SyntheticPerson head() {
    return members.get(headIndex);
  }
}
