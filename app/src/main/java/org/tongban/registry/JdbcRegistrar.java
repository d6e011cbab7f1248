package org.tongban.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/** Changes the register in the caller's transaction, under the person's row lock. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class JdbcRegistrar implements Registrar {

  private final Stamps stamps;
  private final Locks locks;
  private final Registrations registrations;
  private final Households households;
  private final Happenings happenings;
  private final Persons persons;
  private final Jurisdiction jurisdiction;
  private final Chronicle chronicle;

  JdbcRegistrar(
      Stamps stamps,
      Locks locks,
      Registrations registrations,
      Households households,
      Happenings happenings,
      Persons persons,
      Jurisdiction jurisdiction,
      Chronicle chronicle) {
    this.stamps = stamps;
    this.locks = locks;
    this.registrations = registrations;
    this.households = households;
    this.happenings = happenings;
    this.persons = persons;
    this.jurisdiction = jurisdiction;
    this.chronicle = chronicle;
  }

  @Override
  public void lock(PersonId person, Act act) {
    stamps.hold(person);
    jurisdiction.require(act, happenings.latest(person).community(), person, "lock");
    Optional<CaseId> holder = locks.holder(person);
    Preconditions.mayLock(holder, act.caseId());
    if (holder.isEmpty()) {
      locks.add(person, act.caseId());
      chronicle.locked(person, act, "lock");
    }
  }

  @Override
  public void release(PersonId person, Act act) {
    stamps.hold(person);
    if (locks.holder(person).filter(act.caseId()::equals).isPresent()) {
      jurisdiction.require(act, happenings.latest(person).community(), person, "release");
      locks.remove(person, act.caseId());
      chronicle.locked(person, act, "release");
    }
  }

  @Override
  public RegistrationEvent moveOut(PersonId person, Act act) {
    return Broken.told(() -> leave(person, act));
  }

  private RegistrationEvent leave(PersonId person, Act act) {
    stamps.hold(person);
    RegistrationRow row =
        Preconditions.mayMoveOut(locks.holder(person), registrations.open(person), act);
    HouseholdId home = row.household();
    stamps.hold(home);
    HouseholdRow household = households.open(home).orElseThrow();
    jurisdiction.require(act, household.community(), person, "moveOut");
    Preconditions.headMayLeave(
        row,
        household,
        act,
        registrations.othersFrom(act.effective(), home, person),
        happenings.awaited(home, person, act.caseId()));

    OffsetDateTime now = stamps.next(person, home);
    registrations.supersede(row, now, act.caseId());
    if (row.from().isBefore(act.effective())) {
      registrations.add(row.over(row.from(), act.effective()), now, act.caseId());
    }
    if (row.ofHead()) {
      households.supersede(household, now, act.caseId());
      if (household.from().isBefore(act.effective())) {
        households.add(household.over(household.from(), act.effective()), now, act.caseId());
      }
    }
    return chronicle.changed(
        RegistrationEvent.Kind.MOVED_OUT, row, household.community(), act, now);
  }

  @Override
  public RegistrationEvent moveIn(
      PersonId person, HouseholdId household, String relation, Act act) {
    return Broken.told(() -> arrive(person, household, relation, act));
  }

  private RegistrationEvent arrive(
      PersonId person, HouseholdId household, String relation, Act act) {
    Preconditions.relationOfMember(relation);
    stamps.hold(person);
    stamps.hold(household);
    Optional<HouseholdRow> open = households.open(household);
    Preconditions.mayMoveIn(locks.holder(person), happenings.latest(person), open, act);
    HouseholdRow target = open.orElseThrow();
    jurisdiction.require(act, target.community(), person, "moveIn");

    OffsetDateTime now = stamps.next(person, household);
    RegistrationRow row =
        new RegistrationRow(UUID.randomUUID(), person, household, relation, act.effective(), null);
    registrations.add(row, now, act.caseId());
    persons.indexName(person, target.community().county(), AsOf.on(act.effective()));
    return chronicle.changed(RegistrationEvent.Kind.MOVED_IN, row, target.community(), act, now);
  }

  @Override
  public RegistrationEvent restore(PersonId person, Act act) {
    return Broken.told(() -> comeBack(person, act));
  }

  private RegistrationEvent comeBack(PersonId person, Act act) {
    stamps.hold(person);
    Happening left = happenings.latest(person);
    HouseholdId home = left.home();
    stamps.hold(home);
    Optional<HouseholdRow> standing = households.open(home);
    Preconditions.mayRestore(locks.holder(person), left, standing.isPresent(), act);
    jurisdiction.require(act, left.community(), person, "restore");

    LocalDate day = act.effective().isBefore(left.effective()) ? left.effective() : act.effective();
    OffsetDateTime now = stamps.next(person, home);
    if (standing.isEmpty()) {
      reopen(households.history(home).latest().orElseThrow(), day, now, act.caseId());
    }
    Optional<RegistrationRow> ended = registrations.ended(person, home, day);
    ended.ifPresent(row -> registrations.supersede(row, now, act.caseId()));
    LocalDate since = ended.map(RegistrationRow::from).orElse(day);
    RegistrationRow row =
        new RegistrationRow(UUID.randomUUID(), person, home, left.relationThere(), since, null);
    registrations.add(row, now, act.caseId());
    Act resumed = new Act(act.operator(), act.caseId(), act.legalBasis(), day);
    return chronicle.changed(RegistrationEvent.Kind.RESTORED, row, left.community(), resumed, now);
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean inTransit(PersonId person, CaseId caseId) {
    return happenings.latest(person).inTransit(caseId);
  }

  /** An ended household stands again from that day, without a seam if it ended on it. */
  private void reopen(HouseholdRow last, LocalDate day, OffsetDateTime now, CaseId caseId) {
    boolean seamless = day.equals(last.until());
    if (seamless) {
      households.supersede(last, now, caseId);
    }
    households.add(last.over(seamless ? last.from() : day, null), now, caseId);
  }
}
