package org.tongban.casework;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.registry.Household;
import org.tongban.registry.Person;
import org.tongban.registry.Sex;

/**
 * What the register holds about an applicant, by the names that packages use (登记事实): the vocabulary
 * of rules, of known facts on forms, and of what granting declares.
 *
 * @param locked whether another case holds the applicant's lock
 * @param answered what follows from the answers so far
 */
record KnownFacts(
    Person applicant,
    Household home,
    Optional<Person> spouse,
    Optional<LocalDate> marriedSince,
    boolean locked,
    LocalDate today,
    Map<String, Object> answered) {

  /** Every name; a fact that is not held is left out of the values. */
  static final Set<String> NAMES =
      Set.of(
          "applicantName",
          "applicantNumber",
          "applicantSex",
          "applicantAge",
          "applicantActive",
          "applicantMarried",
          "applicantIsHead",
          "headOfOthers",
          "lockedByAnotherCase",
          "registrationsInForce",
          "applicantAddress",
          "householdNumber",
          "householdKind",
          "householdMembers",
          "householdHead",
          "householdHeadActive",
          "spouseName",
          "spouseNumber",
          "spouseActive",
          "spouseInHousehold",
          "marriedSince",
          "birthKind",
          "childRelation1",
          "childRelation2",
          "motherNumber",
          "motherEthnicity",
          "motherNativePlace",
          "fatherNumber",
          "fatherEthnicity",
          "fatherNativePlace");

  /** In clear, for rules and declarations; what is not held is left out. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("applicantName", applicant.name());
    values.put("applicantNumber", applicant.number().value());
    values.put("applicantSex", applicant.sex().name());
    values.put("applicantAge", Period.between(applicant.birthDate(), today).getYears());
    values.put("applicantActive", active(applicant));
    values.put("applicantMarried", spouse.isPresent());
    values.put("applicantIsHead", isHead());
    values.put("headOfOthers", isHead() && home.members().size() > 1);
    values.put("lockedByAnotherCase", locked);
    values.put("registrationsInForce", applicant.registration().isPresent() ? 1 : 0);
    values.put("applicantAddress", home.address());
    values.put("householdNumber", home.number());
    values.put("householdKind", home.kind().name());
    values.put("householdMembers", home.members().size());
    values.put("householdHeadActive", head().filter(KnownFacts::active).isPresent());
    head().ifPresent(head -> values.put("householdHead", head.name()));
    spouse.ifPresent(other -> spouse(values, other));
    values.put("birthKind", spouse.isPresent() ? "MARITAL" : "NON_MARITAL");
    values.put("childRelation1", ChildRelation.of(home, applicant, spouse, Sex.MALE));
    values.put("childRelation2", ChildRelation.of(home, applicant, spouse, Sex.FEMALE));
    parent(Sex.FEMALE).ifPresent(mother -> parent(values, "mother", mother));
    parent(Sex.MALE).ifPresent(father -> parent(values, "father", father));
    values.putAll(answered);
    return values;
  }

  private static void parent(Map<String, Object> values, String which, Person parent) {
    values.put(which + "Number", parent.number().value());
    values.put(which + "Ethnicity", parent.ethnicity());
    values.put(which + "NativePlace", parent.nativePlace());
  }

  private void spouse(Map<String, Object> values, Person other) {
    values.put("spouseName", other.name());
    values.put("spouseNumber", other.number().value());
    values.put("spouseActive", active(other));
    values.put("spouseInHousehold", home.people().contains(other.id()));
    marriedSince.ifPresent(since -> values.put("marriedSince", since.toString()));
  }

  /** The same as the applicant may see them on a form: others are masked. */
  Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    values().forEach((name, value) -> shown.put(name, value.toString()));
    shown.put("applicantNumber", applicant.number().windowMask());
    head().ifPresent(head -> shown.put("householdHead", head.maskedName()));
    spouse.ifPresent(other -> {
      shown.put("spouseName", other.maskedName());
      shown.put("spouseNumber", other.number().listMask());
    });
    parent(Sex.FEMALE).ifPresent(one -> shown.put("motherNumber", one.number().listMask()));
    parent(Sex.MALE).ifPresent(one -> shown.put("fatherNumber", one.number().listMask()));
    return shown;
  }

  /** Of the applicant and the spouse, whoever has that sex. */
  private Optional<Person> parent(Sex sex) {
    return applicant.sex() == sex
        ? Optional.of(applicant)
        : spouse.filter(other -> other.sex() == sex);
  }

  private boolean isHead() {
    return home.head().equals(applicant.id());
  }

  private Optional<Person> head() {
    return home.members().stream()
        .map(Household.Member::person)
        .filter(person -> person.id().equals(home.head()))
        .findFirst();
  }

  private static boolean active(Person person) {
    return person.alive() && person.registration().isPresent();
  }
}
