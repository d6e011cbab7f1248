package org.tongban.registry;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tongban.city.SyntheticNumbers;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.TongbanSettings;

/** Enters persons the register does not have yet (新增人员), with a number given or issued. */
@Component
class Entrants {

  private final NumberIssue numbers;
  private final boolean demonstration;

  Entrants(NumberIssue numbers, TongbanSettings settings) {
    this.numbers = numbers;
    this.demonstration = settings.demonstration();
  }

  PersonId enter(Filing filing, Declaration.Entry entry, RegionCode place) {
    Particulars of = entry.particulars();
    ParticularValues.check(of);
    Require.valid(!of.birthDate().isAfter(filing.day()), "notYetBorn");
    CitizenNumber number =
        entry.number() == null ? numbers.issue(place, of.birthDate(), of.sex()) : entry.number();
    agree(number, of.birthDate(), of.sex());
    PersonId person = PersonId.next();
    filing.plan().entered.put(person, number);
    filing.plan().open(PersonRow.born(person, of));
    found(filing, person, of.name(), place);
    return person;
  }

  static void found(Filing filing, PersonId person, String name, RegionCode place) {
    filing.plan().names.add(new Plan.NameEntry(person, place.county(), name));
  }

  private void agree(CitizenNumber number, LocalDate birth, Sex sex) {
    boolean stated = sex == Sex.MALE || sex == Sex.FEMALE;
    Require.valid(number.birthDate().equals(birth), "number.birthDate");
    Require.valid(!stated || number.male() == (sex == Sex.MALE), "number.sex");
    Require.valid(
        demonstration || !SyntheticNumbers.isSyntheticCitizenNumber(number.value()),
        "number.synthetic");
  }
}
