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
import org.tongban.registry.Marriage;
import org.tongban.registry.Sex;

/** A married couple in a home of their own in 吴江; the husband is its head. */
record Family(PersonId father, PersonId mother, HouseholdId home) {

  static final Actor WINDOW = Couple.WINDOW;

  static Family enrol(Enrolment enrolment) {
    Enrolment.NewHousehold household =
        new Enrolment.NewHousehold(
            "T%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)),
            Household.Kind.FAMILY,
            new RegionCode("320509101001"),
            "测试街十二号",
            0,
            LocalDate.of(2001, 3, 5),
            List.of(Couple.adult("02", Sex.MALE), Couple.adult("10", Sex.FEMALE)));
    var home = enrolment.enrol(List.of(household)).getFirst();
    PersonId father = home.members().get(0);
    PersonId mother = home.members().get(1);
    enrolment.marry(List.of(new Marriage(father, mother, LocalDate.of(2020, 5, 20))));
    return new Family(father, mother, home.household());
  }

  /** The mother, signed in as a resident. */
  Actor applicant() {
    return new Actor(
        new AccountId(mother.value()),
        Set.of(Role.RESIDENT),
        new RegionCode("320509"),
        Optional.of(mother));
  }
}
