package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Household;
import org.tongban.registry.Marriage;
import org.tongban.registry.Sex;

/** Two made-up people of the self-check (自检), married and registered in two made-up counties. */
final class SyntheticCouple {

  /** No county has these codes (GB/T 2260), so nobody's row can be reached by accident. */
  static final RegionCode TARGET = new RegionCode("990001");

  static final RegionCode ORIGIN = new RegionCode("990002");
  static final UUID NOBODY = new UUID(0, 1);

  private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);

  private SyntheticCouple() {}

  /** Enrols both in the caller's transaction, which is rolled back; returns who moves. */
  static PersonId enrol(Enrolment enrolment) {
    var homes =
        enrolment.enrol(List.of(home(ORIGIN, person(Sex.MALE)), home(TARGET, person(Sex.FEMALE))));
    PersonId applicant = homes.getFirst().members().getFirst();
    PersonId spouse = homes.getLast().members().getFirst();
    enrolment.marry(List.of(new Marriage(applicant, spouse, SINCE)));
    return applicant;
  }

  private static Enrolment.NewHousehold home(RegionCode county, Enrolment.NewPerson head) {
    return new Enrolment.NewHousehold(
        "S" + ThreadLocalRandom.current().nextInt(100_000_000),
        Household.Kind.FAMILY,
        new RegionCode(county.digits() + "001001"),
        "自检",
        0,
        SINCE,
        List.of(head));
  }

  private static Enrolment.NewPerson person(Sex sex) {
    CitizenNumber number = number(sex);
    return new Enrolment.NewPerson(
        number, "自检", sex, number.birthDate(), "01", "自检", "自检", "90", "20", "自检", "02", SINCE);
  }

  /** A number of no region at all, with a random sequence and the check character that fits. */
  private static CitizenNumber number(Sex sex) {
    int sequence = ThreadLocalRandom.current().nextInt(500) * 2 + (sex == Sex.MALE ? 1 : 0);
    String body = "00000019800101" + "%03d".formatted(sequence);
    return "0123456789X"
        .chars()
        .mapToObj(check -> CitizenNumber.parse(body + (char) check))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
