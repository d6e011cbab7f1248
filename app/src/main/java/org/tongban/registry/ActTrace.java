package org.tongban.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/**
 * What one act let begin or end on its day (登记痕迹).
 *
 * @param stays registrations, of each person in each household
 * @param households versions of households
 * @param persons whose particulars it changed
 * @param marriages of each person
 */
record ActTrace(
    List<Stay> stays, List<Standing> households, Set<PersonId> persons, List<Bond> marriages) {

  /** Whether something begins, ends or both. */
  record Sides(boolean begins, boolean ends) {
    static final Sides NONE = new Sides(false, false);

    int count() {
      return (begins ? 1 : 0) + (ends ? 1 : 0);
    }
  }

  /** Of a registration. */
  record Stay(PersonId person, HouseholdId household, Sides sides) {}

  /** Of a household. */
  record Standing(HouseholdId household, Sides sides) {}

  /** Of a marriage. */
  record Bond(PersonId person, Sides sides) {}

  /** Everybody whose rows it wrote. */
  Set<PersonId> everybody() {
    Set<PersonId> all = new LinkedHashSet<>(persons);
    stays.forEach(stay -> all.add(stay.person()));
    marriages.forEach(bond -> all.add(bond.person()));
    return all;
  }

  /** Every household it touched. */
  Set<HouseholdId> everyHousehold() {
    Set<HouseholdId> all = new LinkedHashSet<>();
    stays.forEach(stay -> all.add(stay.household()));
    households.forEach(standing -> all.add(standing.household()));
    return all;
  }

  /** Whether it says anything of the event's person, or of the household the event is about. */
  boolean tells(CorrectedEvent event) {
    return everybody().contains(event.person())
        || households.stream().anyMatch(one -> one.household().equals(event.household()));
  }

  /** Whether it let that one's registration in the household begin or end. */
  boolean ofStay(PersonId person, HouseholdId household) {
    return stays.stream()
        .anyMatch(stay -> stay.person().equals(person) && stay.household().equals(household));
  }

  /** What it wrote of everything but the household. */
  ActTrace outside(HouseholdId household) {
    return new ActTrace(
        stays.stream().filter(stay -> !stay.household().equals(household)).toList(),
        households.stream().filter(one -> !one.household().equals(household)).toList(),
        persons,
        marriages);
  }

  Sides of(HouseholdId household) {
    return households.stream()
        .filter(one -> one.household().equals(household))
        .map(Standing::sides)
        .findFirst()
        .orElse(Sides.NONE);
  }
}
