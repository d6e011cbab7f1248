package org.tongban.demonstration;

import java.util.stream.IntStream;
import org.tongban.city.HouseholdKind;
import org.tongban.city.SyntheticHousehold;
import org.tongban.city.SyntheticPerson;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Enrolment.NewHousehold;
import org.tongban.registry.Enrolment.NewPerson;
import org.tongban.registry.Household;
import org.tongban.registry.Sex;

/** Puts the synthetic city into the words of the register. */
final class Enrolments {

  private Enrolments() {}

  static NewHousehold household(SyntheticHousehold from) {
    return new NewHousehold(
        from.householdNumber(),
        from.kind() == HouseholdKind.FAMILY ? Household.Kind.FAMILY : Household.Kind.COLLECTIVE,
        new RegionCode(from.communityCode()),
        from.district().fullName() + from.address(),
        from.headIndex(),
        from.members().stream()
            .map(SyntheticPerson::registeredSince)
            .min(java.util.Comparator.naturalOrder())
            .orElseThrow(),
        IntStream.range(0, from.members().size())
            .mapToObj(i -> person(from.members().get(i)))
            .toList());
  }

  private static NewPerson person(SyntheticPerson from) {
    return new NewPerson(
        new CitizenNumber(from.number()),
        from.name(),
        from.sex() == org.tongban.city.Sex.MALE ? Sex.MALE : Sex.FEMALE,
        from.birthDate(),
        from.ethnicity(),
        from.birthplace(),
        from.nativePlace(),
        from.education(),
        from.marriage(),
        from.occupation(),
        from.relation(),
        from.registeredSince());
  }
}
