package org.tongban.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/** Answers from the register's tables and records each answer. */
@Service
@Transactional
class JdbcRegister implements Register {

  private final Persons persons;
  private final Households households;
  private final Dwellings dwellings;
  private final Registrations registrations;
  private final Marriages marriages;
  private final Happenings happenings;
  private final Locks locks;
  private final AsKnown asKnown;
  private final HouseholdReader reader;
  private final ReadingTrail trail;

  JdbcRegister(
      Persons persons,
      Households households,
      Dwellings dwellings,
      Registrations registrations,
      Marriages marriages,
      Happenings happenings,
      Locks locks,
      AsKnown asKnown,
      HouseholdReader reader,
      ReadingTrail trail) {
    this.persons = persons;
    this.households = households;
    this.dwellings = dwellings;
    this.registrations = registrations;
    this.marriages = marriages;
    this.happenings = happenings;
    this.locks = locks;
    this.asKnown = asKnown;
    this.reader = reader;
    this.trail = trail;
  }

  @Override
  public Optional<PersonId> find(CitizenNumber number, Reading reading) {
    Optional<PersonId> found = persons.find(number);
    trail.read(AuditAction.PERSON_READ, reading, found.stream().toList(), "person-by-number");
    return found;
  }

  @Override
  public Person person(PersonId person, AsOf asOf, Reading reading) {
    asKnown.settle(List.of(person), asOf);
    List<Person> found = persons.at(List.of(person), asOf);
    if (found.isEmpty()) {
      trail.unanswered(AuditAction.PERSON_READ, reading, "person:" + person);
      throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.person.unknown");
    }
    trail.read(AuditAction.PERSON_READ, reading, List.of(person), "person:" + person);
    return found.getFirst();
  }

  @Override
  public Map<PersonId, String> maskedNames(Collection<PersonId> asked, AsOf asOf, Reading reading) {
    List<PersonId> ids = asked.stream().distinct().toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    asKnown.settle(ids, asOf);
    Map<PersonId, String> names =
        persons.at(ids, asOf).stream().collect(Collectors.toMap(Person::id, Person::maskedName));
    trail.read(AuditAction.PERSON_READ, reading, ids, "names");
    return names;
  }

  @Override
  public Household household(HouseholdId household, AsOf asOf, Reading reading) {
    asKnown.settle(household, asOf);
    Optional<HouseholdRow> found = households.history(household).at(asOf);
    if (found.isEmpty()) {
      trail.unanswered(AuditAction.HOUSEHOLD_READ, reading, "household:" + household);
      throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.household.unknown");
    }
    Household read = reader.read(found.get(), asOf);
    trail.read(AuditAction.HOUSEHOLD_READ, reading, read.people(), "household:" + household);
    return read;
  }

  @Override
  public Dwelling dwelling(DwellingId dwelling, AsOf asOf, Reading reading) {
    asKnown.settle(dwelling, asOf);
    Optional<DwellingRow> found = dwellings.at(dwelling, asOf);
    if (found.isEmpty()) {
      trail.unanswered(AuditAction.HOUSEHOLD_READ, reading, "dwelling:" + dwelling);
      throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.events.dwelling.unknown");
    }
    trail.read(AuditAction.HOUSEHOLD_READ, reading, List.of(), "dwelling:" + dwelling);
    DwellingRow row = found.get();
    return new Dwelling(
        dwelling,
        row.community(),
        row.address(),
        row.floorArea(),
        row.from(),
        dwellings.households(dwelling, asOf));
  }

  @Override
  public Optional<Marriage> marriage(PersonId person, AsOf asOf, Reading reading) {
    asKnown.settle(List.of(person), asOf);
    Optional<Marriage> found = marriages.at(person, asOf);
    List<PersonId> subjects =
        Stream.concat(Stream.of(person), found.stream().map(marriage -> marriage.spouseOf(person)))
            .toList();
    trail.read(AuditAction.PERSON_READ, reading, subjects, "marriage-of:" + person);
    return found;
  }

  @Override
  public Optional<CaseId> lockedBy(PersonId person) {
    return locks.holder(person);
  }

  @Override
  public Optional<RegionCode> countyOf(PersonId person, AsOf asOf) {
    return registrations.communityOf(person, asOf).map(RegionCode::county);
  }

  @Override
  public List<RegistrationEvent> history(PersonId person, Reading reading) {
    List<RegistrationEvent> events = happenings.of(person).stream().map(Happening::event).toList();
    trail.read(AuditAction.PERSON_READ, reading, List.of(person), "history:" + person);
    return events;
  }
}
