package org.tongban.registry;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/** Enrols batch by batch, one transaction and one record time each. */
@Service
@Transactional
class JdbcEnrolment implements Enrolment {

  private static final String PURPOSE = "registry.purpose.enrolment";

  private final EnrolmentRules rules;
  private final EnrolmentRows rows;
  private final Stamps stamps;
  private final Persons persons;
  private final Marriages marriages;
  private final AuditTrail trail;

  JdbcEnrolment(
      EnrolmentRules rules,
      EnrolmentRows rows,
      Stamps stamps,
      Persons persons,
      Marriages marriages,
      AuditTrail trail) {
    this.rules = rules;
    this.rows = rows;
    this.stamps = stamps;
    this.persons = persons;
    this.marriages = marriages;
    this.trail = trail;
  }

  @Override
  public boolean empty() {
    return persons.none();
  }

  @Override
  public List<Enrolled> enrol(List<NewHousehold> batch) {
    batch.forEach(rules::check);
    OffsetDateTime now = stamps.now();
    List<Enrolled> enrolled = new ArrayList<>();
    List<Entrant> entrants = new ArrayList<>();
    List<HouseholdRow> households = new ArrayList<>();
    for (NewHousehold household : batch) {
      HouseholdId id = HouseholdId.next();
      List<PersonId> members = household.members().stream().map(_ -> PersonId.next()).toList();
      enrolled.add(new Enrolled(id, members));
      households.add(row(household, id, members.get(household.head())));
      for (int i = 0; i < members.size(); i++) {
        entrants.add(
            new Entrant(members.get(i), household.members().get(i), id, household.community()));
      }
    }
    addOnce(entrants, now);
    rows.addDwellings(households, now);
    rows.addHouseholds(households, now);
    rows.addRegistrations(entrants, now);
    record(enrolled.stream().flatMap(one -> one.members().stream()).toList());
    return enrolled;
  }

  @Override
  public void marry(List<Marriage> batch) {
    // In one order everywhere, so that two batches never wait for each other.
    batch.stream()
        .sorted(Comparator.comparing(marriage -> marriage.one().value()))
        .forEach(marriages::add);
    record(batch.stream().flatMap(m -> Stream.of(m.one(), m.other())).toList());
  }

  @Override
  public void relate(List<Descent> pairs) {
    rows.addDescents(
        pairs.stream().sorted(Comparator.comparing(pair -> pair.parent().value())).toList());
    record(pairs.stream().flatMap(p -> Stream.of(p.parent(), p.child())).distinct().toList());
  }

  private void addOnce(List<Entrant> entrants, OffsetDateTime now) {
    try {
      rows.addPersons(entrants, now);
    } catch (DuplicateKeyException _) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.enrol.held");
    }
  }

  private void record(List<PersonId> subjects) {
    trail.record(
        new AuditEntry(
            AuditAction.REGISTER_CHANGED,
            Actor.system(RegionCode.NATION),
            subjects,
            null,
            PURPOSE,
            "enrolment"));
  }

  private static HouseholdRow row(NewHousehold household, HouseholdId id, PersonId head) {
    return new HouseholdRow(
        UUID.randomUUID(),
        id,
        household.number(),
        household.kind(),
        household.community(),
        new DwellingId(PersonId.next().value()),
        household.address(),
        head,
        null,
        household.since(),
        null);
  }

  /** A person to enrol, named, with the place of registration. */
  record Entrant(PersonId id, NewPerson person, HouseholdId household, RegionCode community) {}
}
