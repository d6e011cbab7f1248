package org.tongban.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/**
 * Opens the register's own pages row by row (查询授权, R-A3): to an official, whoever is or was
 * registered in the jurisdiction or is concerned by an open case of the office; to a resident, the
 * own household. Everything else is refused with FORBIDDEN and recorded.
 */
@Service
@Transactional
public class RegisterAccess {

  private static final String PURPOSE = "registry.purpose.desk";

  private final Register register;
  private final Happenings happenings;
  private final HouseholdFiles files;
  private final AuditTrail trail;
  private final ObjectProvider<CaseOpenings> openings;

  RegisterAccess(
      Register register,
      Happenings happenings,
      HouseholdFiles files,
      AuditTrail trail,
      ObjectProvider<CaseOpenings> openings) {
    this.register = register;
    this.happenings = happenings;
    this.files = files;
    this.trail = trail;
    this.openings = openings;
  }

  /** The person with this number, if known and open to the official; the purpose is recorded. */
  public Optional<PersonId> search(Actor actor, CitizenNumber number, String purpose) {
    Optional<PersonId> found = register.find(number, new Reading(actor, null, purpose));
    found.ifPresent(person -> require(actor, person));
    return found;
  }

  /** The person at that point. */
  public Person person(Actor actor, PersonId person, AsOf asOf) {
    require(actor, person);
    return register.person(person, asOf, new Reading(actor, null, PURPOSE));
  }

  /** The person now, to be shown in full for the reason given. */
  public Person unmasked(Actor actor, PersonId person, AsOf asOf, String reason) {
    require(actor, person);
    trail.record(
        new AuditEntry(
            AuditAction.UNMASKED_READ, actor, List.of(person), null, reason, "person:" + person));
    return register.person(person, asOf, new Reading(actor, null, reason));
  }

  /** What happened to the person's entry, oldest first. */
  public List<RegistrationEvent> history(Actor actor, PersonId person) {
    require(actor, person);
    return register.history(person, new Reading(actor, null, PURPOSE));
  }

  /** The book of a household of the jurisdiction, under the rules of {@link HouseholdFiles}. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Book book(Actor actor, HouseholdId household, AsOf asOf) {
    return book(files.of(actor, household, asOf).household());
  }

  /** The book of the resident's own household; empty in transit or without a registration. */
  public Optional<Book> ownBook(Actor actor, AsOf asOf) {
    PersonId self = actor.person().orElseThrow(() -> refused(actor, List.of(), "household:own"));
    Reading reading = new Reading(actor, null, "registry.purpose.own");
    return register
        .person(self, asOf, reading)
        .registration()
        .map(registration -> book(register.household(registration.household(), asOf, reading)));
  }

  private Book book(Household household) {
    Map<PersonId, Book.Arrival> arrivals = new HashMap<>();
    for (Household.Member member : household.members()) {
      PersonId person = member.person().id();
      arrival(person, household.id()).ifPresent(arrival -> arrivals.put(person, arrival));
    }
    return new Book(household, arrivals);
  }

  /** The latest moving in here, with the moving out that it ended. */
  private Optional<Book.Arrival> arrival(PersonId person, HouseholdId household) {
    List<Happening> events = happenings.of(person);
    for (int i = events.size() - 1; i > 0; i--) {
      RegistrationEvent event = events.get(i).event();
      if (event.kind() == RegistrationEvent.Kind.MOVED_IN && household.equals(event.household())) {
        return Optional.of(new Book.Arrival(event.effective(), events.get(i - 1).community()));
      }
    }
    return Optional.empty();
  }

  private void require(Actor actor, PersonId person) {
    boolean own = happenings.of(person).stream().anyMatch(event -> actor.covers(event.community()));
    if (!own && openings.stream().noneMatch(cases -> cases.opens(actor, person))) {
      throw refused(actor, List.of(person), "person:" + person);
    }
  }

  private Refusal refused(Actor actor, List<PersonId> subjects, String object) {
    trail.recordRefusal(
        new AuditEntry(AuditAction.ACCESS_REFUSED, actor, subjects, null, PURPOSE, object));
    return new Refusal(Refusal.Kind.FORBIDDEN, "registry.reach");
  }
}
