package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Household;
import org.tongban.registry.Sex;

/** A woman who lives alone in 吴江. */
record Single(PersonId person, HouseholdId home) {

  static Single enrol(Enrolment enrolment) {
    Enrolment.NewHousehold household =
        new Enrolment.NewHousehold(
            "T%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)),
            Household.Kind.FAMILY,
            new RegionCode("320509101001"),
            "测试街十四号",
            0,
            LocalDate.of(2001, 3, 5),
            List.of(Couple.adult("02", Sex.FEMALE)));
    var home = enrolment.enrol(List.of(household)).getFirst();
    return new Single(home.members().getFirst(), home.household());
  }

  Actor resident() {
    return resident(person);
  }

  /** Anybody of 吴江, signed in as a resident. */
  static Actor resident(PersonId person) {
    return new Actor(
        new AccountId(person.value()),
        Set.of(Role.RESIDENT),
        new RegionCode("320509"),
        Optional.of(person));
  }
}
