package org.tongban.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongban.items.CheckResult;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.AsOf;
import org.tongban.registry.Household;
import org.tongban.registry.Marriage;
import org.tongban.registry.Person;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.registry.Registration;

/** Asks the register what a case needs, and has the package's checks look at it (核对事实). */
@Component
class RegisterFacts {

  /** Rules the origin can judge from its own register; the others are the receiving place's. */
  private static final Set<String> OF_THE_ORIGIN =
      Set.of(
          "applicantActive",
          "notLockedByAnotherCase",
          "noSecondRegistration",
          "headNamesSuccessor");

  private final Register register;
  private final ItemCatalogue items;
  private final CheckResults results;
  private final Clock clock;

  RegisterFacts(Register register, ItemCatalogue items, CheckResults results, Clock clock) {
    this.register = register;
    this.items = items;
    this.results = results;
    this.clock = clock;
  }

  Reading reading(Actor actor, CaseId caseId) {
    return new Reading(actor, caseId, "casework.purpose.case");
  }

  AsOf today() {
    return AsOf.on(day());
  }

  LocalDate day() {
    return China.today(clock);
  }

  int age(Person person) {
    return Period.between(person.birthDate(), China.today(clock)).getYears();
  }

  Person person(PersonId person, CaseId caseId, Actor actor) {
    return register.person(person, today(), reading(actor, caseId));
  }

  /** Masked names for a list, in one reading. */
  Map<PersonId, String> maskedNames(Collection<PersonId> persons, Actor actor) {
    return register.maskedNames(
        persons, today(), new Reading(actor, null, "casework.audit.listed"));
  }

  /** The household somebody is registered in today. */
  Optional<Household> householdOf(Person person, CaseId caseId, Actor actor) {
    return person
        .registration()
        .map(home -> register.household(home.household(), today(), reading(actor, caseId)));
  }

  /** The community the person is registered in today. */
  Optional<RegionCode> community(PersonId person, CaseId caseId, Actor actor) {
    return person(person, caseId, actor).registration().map(Registration::community);
  }

  String number(MigrationCase of, Actor actor) {
    return person(of.journey.applicant(), of.id, actor).number().value();
  }

  /** What the origin must know: who, and where to; nothing more. */
  Map<String, String> forOrigin(MigrationCase of, Actor actor) {
    Person applicant = person(of.journey.applicant(), of.id, actor);
    return Map.of(
        "citizenNumber", applicant.number().value(),
        "name", applicant.name(),
        "targetRegion", of.journey.target().digits(),
        "relation", of.relation());
  }

  /** Runs the checks of the receiving place and keeps what they found. */
  void check(MigrationCase of, Actor actor) {
    keep(of.id, Side.TARGET, of.item, items.version(of.item).check(facts(of, actor)));
  }

  /** Runs the checks the origin can make. */
  void check(OriginCase of, Actor actor) {
    Map<String, Object> facts = new HashMap<>();
    applicant(facts, person(of.person, of.id, actor), of.id, actor);
    keep(
        of.id,
        Side.ORIGIN,
        of.item,
        items.version(of.item).check(facts).stream()
            .filter(result -> OF_THE_ORIGIN.contains(result.rule()))
            .toList());
  }

  private Map<String, Object> facts(MigrationCase of, Actor actor) {
    Map<String, Object> facts = new HashMap<>();
    Journey journey = of.journey;
    applicant(facts, person(journey.applicant(), of.id, actor), of.id, actor);
    Person spouse = person(journey.spouse(), of.id, actor);
    Optional<Household> joined =
        householdOf(spouse, of.id, actor).filter(home -> home.id().equals(journey.household()));
    Optional<Marriage> marriage =
        register.marriage(journey.applicant(), today(), reading(actor, of.id));
    facts.put("spouseActive", active(spouse));
    facts.put(
        "marriageRecorded",
        marriage
            .filter(found -> found.spouseOf(journey.applicant()).equals(journey.spouse()))
            .isPresent());
    facts.put("targetHouseholdExists", joined.isPresent());
    facts.put("spouseInTargetHousehold", joined.isPresent());
    facts.put("targetHeadActive", joined.filter(RegisterFacts::headActive).isPresent());
    facts.put("targetHouseholdKind", joined.map(home -> home.kind().name()).orElse(""));
    Map<String, String> answers = of.answers();
    facts.put("spouseConsents", "true".equals(answers.get("spouseConsent")));
    facts.put("ownerConsents", "true".equals(answers.get("ownerConsent")));
    facts.put("phoneGiven", !answers.getOrDefault("phone", "").isEmpty());
    return facts;
  }

  private void applicant(Map<String, Object> facts, Person applicant, CaseId caseId, Actor actor) {
    facts.put("applicantActive", active(applicant));
    facts.put(
        "lockedByAnotherCase",
        register.lockedBy(applicant.id()).filter(holder -> !holder.equals(caseId)).isPresent());
    facts.put("registrationsInForce", applicant.registration().isPresent() ? 1 : 0);
    facts.put(
        "headOfOthers",
        householdOf(applicant, caseId, actor)
            .filter(home -> home.head().equals(applicant.id()) && home.members().size() > 1)
            .isPresent());
  }

  private static boolean active(Person person) {
    return person.alive() && person.registration().isPresent();
  }

  private static boolean headActive(Household home) {
    return home.members().stream()
        .anyMatch(member -> member.person().id().equals(home.head()) && active(member.person()));
  }

  private void keep(CaseId caseId, Side side, ItemVersion item, List<CheckResult> found) {
    results.add(caseId, side, item, found, clock.instant());
  }
}
