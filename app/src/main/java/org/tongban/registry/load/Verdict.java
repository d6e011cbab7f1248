package org.tongban.registry.load;

import org.jspecify.annotations.Nullable;

/**
 * What of an import is accepted (校验结论). A person, household or dwelling is accepted whole or not at
 * all; marriages, kinships, events and proofs row by row.
 */
final class Verdict {

  final Entities persons = new Entities();
  final Entities dwellings = new Entities();
  final Entities households = new Entities();
  final Entities marriages = new Entities();
  final Entities kinships = new Entities();
  final Entities events = new Entities();

  boolean accepts(Line line) {
    return refusal(line) == null;
  }

  /** The column and reason that the line is refused for although it is well-formed itself. */
  @Nullable BadFieldException refusal(Line line) {
    return switch (line) {
      case PersonLine person -> person("id", person.id());
      case DwellingLine dwelling -> named("id", dwellings, dwelling.id(), "dwelling");
      case HouseholdLine household ->
          households.accepts(household.household()) ? null : cause(household);
      case VersionLine version -> person("person", version.person());
      case RegistrationLine registration ->
          first(
              named("household", households, registration.household(), "household"),
              person("person", registration.person()));
      case MarriageLine marriage ->
          first(
              named("id", marriages, marriage.id(), "marriage"),
              person("one", marriage.one()),
              person("other", marriage.other()));
      case KinshipLine kinship ->
          first(
              named("id", kinships, kinship.id(), "kinship"),
              person("person", kinship.person()),
              person("child", kinship.child()));
      case EventLine event ->
          first(
              named("id", events, event.id(), "event"),
              person("person", event.person()),
              event.household() == 0
                  ? null
                  : named("household", households, event.household(), "household"),
              event.otherPerson() == 0 ? null : person("otherPerson", event.otherPerson()));
      case EvidenceLine evidence -> named("event", events, evidence.event(), "event");
    };
  }

  /** Refuses what the group of a malformed line stands for. */
  void refuseGroup(ImportFile file, int group) {
    switch (file) {
      case PERSONS, PERSON_VERSIONS, REGISTRATIONS -> persons.refuse(group);
      case DWELLINGS -> dwellings.refuse(group);
      case HOUSEHOLD_VERSIONS -> households.refuse(group);
      case MARRIAGES -> marriages.refuse(group);
      case KINSHIPS -> kinships.refuse(group);
      case EVENTS, EVIDENCE -> {}
    }
  }

  /** Refuses a field that names a person whom persons.csv does not. */
  void know(String field, int person) {
    if (!persons.declares(person)) {
      throw new BadFieldException(field, "the person is not there");
    }
  }

  /** What of a refused household's row is to blame, if not another row of it. */
  private @Nullable BadFieldException cause(HouseholdLine line) {
    return first(
        person("head", line.head()),
        line.dwelling() == 0 ? null : named("dwelling", dwellings, line.dwelling(), "dwelling"),
        named("household", households, line.household(), "household"));
  }

  private @Nullable BadFieldException person(String field, int id) {
    return named(field, persons, id, "person");
  }

  private static @Nullable BadFieldException named(
      String field, Entities entities, int id, String what) {
    if (entities.accepts(id)) {
      return null;
    }
    return new BadFieldException(
        field, "the %s is %s".formatted(what, entities.declares(id) ? "refused" : "not there"));
  }

  private static @Nullable BadFieldException first(@Nullable BadFieldException... refusals) {
    for (BadFieldException refusal : refusals) {
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }
}
