package org.tongban.registry;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;

/** Puts a version of a household together with its members (户及成员), in the order of the book. */
@Component
class HouseholdReader {

  private final Persons persons;
  private final Registrations registrations;
  private final AsKnown asKnown;

  HouseholdReader(Persons persons, Registrations registrations, AsKnown asKnown) {
    this.persons = persons;
    this.registrations = registrations;
    this.asKnown = asKnown;
  }

  Household read(HouseholdRow home, AsOf asOf) {
    if (asOf.known() != null) {
      asKnown.settle(registrations.members(home.id(), asOf), asOf);
    }
    List<Household.Member> members =
        persons.registeredIn(home, asOf).stream()
            .map(person -> member(person, home.id()))
            .sorted(BookOrder.OF_THE_BOOK)
            .toList();
    return new Household(
        home.id(),
        home.number(),
        home.kind(),
        home.community(),
        home.address(),
        home.head(),
        home.from(),
        members,
        home.dwelling());
  }

  private static Household.Member member(Person person, HouseholdId household) {
    Registration registration = person.registration().orElseThrow();
    if (!registration.household().equals(household)) {
      throw new IllegalStateException("a member registered elsewhere");
    }
    return new Household.Member(person, registration.relation());
  }
}
