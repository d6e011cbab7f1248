package org.tongban.registry.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.tongban.kernel.HouseholdId;
import org.tongban.registry.Person;
import org.tongban.ui.Page;

/** A person as the desk shows them, masked unless a reason was given. */
public record PersonView(
    String id,
    String name,
    String number,
    String birth,
    String sex,
    int age,
    String ethnicity,
    String birthplace,
    String nativePlace,
    String education,
    String marriage,
    String occupation,
    Optional<HouseholdId> household,
    String relation,
    String since) {

  static PersonView of(Person person, Page page, LocalDate on, boolean full) {
    RegisterWords words = new RegisterWords(page.words(), page.locale());
    return new PersonView(
        person.id().toString(),
        full ? person.name() : person.maskedName(),
        full ? person.number().value() : person.number().windowMask(),
        full ? page.day(person.birthDate()) : masked(person.birthDate(), page),
        words.named("sex", Integer.toString(person.sex().code())),
        Period.between(person.birthDate(), on).getYears(),
        words.named("ethnicity", person.ethnicity()),
        person.birthplace(),
        person.nativePlace(),
        words.named("education", person.education()),
        words.named("marriage", person.marriage()),
        person.occupation(),
        person.registration().map(registration -> registration.household()),
        person
            .registration()
            .map(registration -> words.named("relation", registration.relation()))
            .orElse(""),
        person.registration().map(registration -> page.day(registration.since())).orElse(""));
  }

  /** Year and month in the words of the page. */
  private static String masked(LocalDate birth, Page page) {
    return page.t(
        "registry.birth.masked",
        Integer.toString(birth.getYear()),
        Integer.toString(birth.getMonthValue()));
  }
}
