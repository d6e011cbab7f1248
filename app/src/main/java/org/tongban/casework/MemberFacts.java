package org.tongban.casework;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongban.kernel.PersonId;
import org.tongban.registry.AsOf;
import org.tongban.registry.EthnicOrigin;
import org.tongban.registry.Household;
import org.tongban.registry.IdCard;
import org.tongban.registry.Inquiries;
import org.tongban.registry.Person;
import org.tongban.registry.Reading;
import org.tongban.registry.Sex;

/**
 * What the register says of a member of the household who was chosen (成员事实), after the name of the
 * question. What lies beyond the household's page is asked only where the package uses it.
 */
@Component
class MemberFacts {

  /** Every name, without the question's. */
  static final Set<String> NAMES =
      Set.of(
          "Active",
          "Age",
          "IsHead",
          "Relation",
          "IsApplicant",
          "ChildOfApplicant",
          "Ethnicity",
          "FatherEthnicity",
          "MotherEthnicity",
          "FatherEthnicityDiffers",
          "MotherEthnicityDiffers",
          "EthnicityChangedAsMinor",
          "EthnicityChangedFrom18",
          "Card",
          "CardDaysLeft");

  private static final int GROWN_UP = 18;

  private final Inquiries inquiries;

  MemberFacts(Inquiries inquiries) {
    this.inquiries = inquiries;
  }

  /**
   * Who was chosen by which question.
   *
   * @param used names of the facts that the package uses
   */
  record Chosen(
      String question,
      Household.Member member,
      Household home,
      PersonId applicant,
      Set<String> used) {

    private Person person() {
      return member.person();
    }

    private boolean uses(String part) {
      return used.stream().anyMatch(fact -> fact.startsWith(question) && fact.contains(part));
    }
  }

  Map<String, Object> of(Chosen chosen, LocalDate today, Reading reading) {
    Person person = chosen.person();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("Active", person.alive() && person.registration().isPresent());
    facts.put("Age", Period.between(person.birthDate(), today).getYears());
    facts.put("IsHead", chosen.home().head().equals(person.id()));
    facts.put("Relation", chosen.member().relation());
    facts.put("IsApplicant", person.id().equals(chosen.applicant()));
    facts.put("Ethnicity", person.ethnicity());
    if (chosen.uses("ChildOfApplicant")) {
      facts.put(
          "ChildOfApplicant", inquiries.parents(person.id(), reading).contains(chosen.applicant()));
    }
    if (chosen.uses("Ethnicity")) {
      ethnicity(facts, person, inquiries.ethnicOrigin(person.id(), reading));
    }
    if (chosen.uses("Card")) {
      card(facts, inquiries.card(person.id(), AsOf.on(today), reading), today);
    }
    Map<String, Object> named = new LinkedHashMap<>();
    facts.forEach((name, value) -> named.put(chosen.question() + name, value));
    return named;
  }

  private static void ethnicity(Map<String, Object> facts, Person person, EthnicOrigin origin) {
    parent(facts, "Father", person, origin.of(Sex.MALE));
    parent(facts, "Mother", person, origin.of(Sex.FEMALE));
    LocalDate grownUp = person.birthDate().plusYears(GROWN_UP);
    facts.put("EthnicityChangedAsMinor", origin.changes().stream().anyMatch(grownUp::isAfter));
    facts.put(
        "EthnicityChangedFrom18",
        origin.changes().stream().anyMatch(day -> !day.isBefore(grownUp)));
  }

  private static void parent(
      Map<String, Object> facts, String which, Person child, Optional<String> ethnicity) {
    ethnicity.ifPresent(code -> {
      facts.put(which + "Ethnicity", code);
      facts.put(which + "EthnicityDiffers", !code.equals(child.ethnicity()));
    });
  }

  private static void card(Map<String, Object> facts, Optional<IdCard> card, LocalDate today) {
    facts.put("Card", card.map(held -> held.standing().name()).orElse("NONE"));
    card.map(IdCard::until)
        .ifPresent(until -> facts.put("CardDaysLeft", ChronoUnit.DAYS.between(today, until)));
  }
}
