package org.tongban.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tongban.audit.AuditAction;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.Refusal;

/**
 * Answers who has a number (按号查询, R-A3) in as few steps as there can be: one statement reads and
 * one records, each a transaction of its own, under the rules of {@link RegisterAccess}.
 */
@Service
public class PersonLookup {

  private static final String OBJECT = "person-by-number";

  private final Persons persons;
  private final Happenings happenings;
  private final ReadingTrail trail;
  private final ObjectProvider<CaseOpenings> openings;

  PersonLookup(
      Persons persons,
      Happenings happenings,
      ReadingTrail trail,
      ObjectProvider<CaseOpenings> openings) {
    this.persons = persons;
    this.happenings = happenings;
    this.trail = trail;
    this.openings = openings;
  }

  /**
   * The person with this number on that day, in clear; empty when the register knows none. Refuses
   * with FORBIDDEN whoever was never registered in the official's jurisdiction.
   *
   * @param purpose message key of the purpose, recorded as it stands
   */
  public Optional<Person> byNumber(
      Actor actor, CitizenNumber number, String purpose, LocalDate on) {
    Reading reading = new Reading(actor, null, purpose);
    Optional<Person> found = persons.at(number, AsOf.on(on));
    if (found.isPresent() && !open(actor, found.get())) {
      trail.unanswered(AuditAction.ACCESS_REFUSED, reading, "person:" + found.get().id());
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.reach");
    }
    trail.readAlone(
        AuditAction.PERSON_READ, reading, found.stream().map(Person::id).toList(), OBJECT);
    return found;
  }

  private boolean open(Actor actor, Person person) {
    return person.registration().filter(own -> actor.covers(own.community())).isPresent()
        || happenings.within(person.id(), actor.jurisdiction())
        || openings.stream().anyMatch(cases -> cases.opens(actor, person.id()));
  }
}
