package org.tongban.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.Target;

/** Plans what begins a registration of somebody who has none (迁入、恢复、补登). */
@Component
class Arrivals {

  private final Homes homes;
  private final Entrants entrants;
  private final Persons persons;
  private final Reasons reasons;
  private final Happenings happenings;

  Arrivals(
      Homes homes, Entrants entrants, Persons persons, Reasons reasons, Happenings happenings) {
    this.homes = homes;
    this.entrants = entrants;
    this.persons = persons;
    this.reasons = reasons;
    this.happenings = happenings;
  }

  Scope scope(Declaration.MoveIn move) {
    return Scope.of(held(move.entry()).orElse(null), move.kin()).to(move.target());
  }

  Scope scope(Declaration.LateRegistration late) {
    return Scope.of().to(late.target());
  }

  Scope scope(Declaration.Restoration restoration) {
    return Scope.of(restoration.person()).to(restoration.target());
  }

  private Optional<PersonId> held(Declaration.Entry entry) {
    return entry.number() == null ? Optional.empty() : persons.find(entry.number());
  }

  void plan(Declaration.MoveIn move, Filing filing) {
    Require.valid(move.entry().number() != null, "number.missing");
    Require.valid(move.from().digits().length() >= 6, "place");
    Optional<PersonId> held = held(move.entry());
    held.ifPresent(person -> again(filing, person, move.entry().particulars()));
    EventRow event =
        arrive(
            filing,
            move.entry(),
            held.orElse(null),
            move.target(),
            move.relation(),
            RegistrationEvent.Kind.MOVED_IN);
    reasons.check(filing, move.reason(), move.kin(), held.orElse(null), move.target());
    filing.plan().event(event.variant(move.reason()).counterpart(move.from()).about(move.kin()));
  }

  void plan(Declaration.LateRegistration late, Filing filing) {
    Require.that(held(late.entry()).isEmpty(), "number.held");
    filing
        .plan()
        .event(
            arrive(
                filing,
                late.entry(),
                null,
                late.target(),
                late.relation(),
                RegistrationEvent.Kind.LATE_REGISTERED));
  }

  void plan(Declaration.Restoration restoration, Filing filing) {
    PersonState person = filing.state().living(restoration.person());
    unregistered(filing, person);
    Happening last = happenings.latest(person.id());
    Require.that(!happenings.duplicate(person.id()), "restore.duplicate");
    Require.that(!filing.day().isBefore(last.effective()), "tooEarly");
    RegionCode place = place(filing, restoration.target(), person.id());
    HouseholdTarget to =
        target(filing, restoration.target(), person.id(), restoration.relation(), null);
    join(filing, person, to, restoration.relation());
    Entrants.found(filing, person.id(), person.row().particulars().name(), place);
    filing
        .plan()
        .event(
            EventRow.of(
                RegistrationEvent.Kind.RESTORED,
                person.id(),
                to.row().id(),
                to.row().community(),
                restoration.relation(),
                filing.day()));
  }

  /** Somebody known comes again: alive, registered nowhere, and the same human being. */
  private static void again(Filing filing, PersonId id, Particulars told) {
    PersonState person = filing.state().living(id);
    unregistered(filing, person);
    Particulars known = person.row().particulars();
    Require.that(
        known.name().equals(told.name())
            && known.sex() == told.sex()
            && known.birthDate().equals(told.birthDate()),
        "moveIn.mismatch");
  }

  private static void unregistered(Filing filing, PersonState person) {
    Require.that(person.registration().isEmpty(), "registered");
    boolean after =
        person
            .lastRegistration()
            .map(RegistrationRow::until)
            .filter(until -> filing.day().isBefore(until))
            .isEmpty();
    Require.that(after, "tooEarly");
  }

  private EventRow arrive(
      Filing filing,
      Declaration.Entry entry,
      @Nullable PersonId held,
      Target target,
      String relation,
      RegistrationEvent.Kind kind) {
    PersonId known = held;
    RegionCode place = place(filing, target, known == null ? PersonId.next() : known);
    PersonId person = known == null ? entrants.enter(filing, entry, place) : known;
    @Nullable LocalDate birth = known == null ? entry.particulars().birthDate() : null;
    HouseholdTarget to = target(filing, target, person, relation, birth);
    if (known == null) {
      boolean head = to.founded();
      if (!head) {
        Homes.member(relation, entry.particulars().sex());
      }
      filing.plan().open(RegistrationRow.since(filing.day(), person, to.row().id(), relation));
    } else {
      PersonState of = filing.state().person(known);
      join(filing, of, to, relation);
      Entrants.found(filing, known, of.row().particulars().name(), place);
    }
    return EventRow.of(kind, person, to.row().id(), to.row().community(), relation, filing.day());
  }

  private static void join(Filing filing, PersonState person, HouseholdTarget to, String relation) {
    if (!to.founded()) {
      Homes.related(filing, person.id(), relation, to.row().head());
    }
    filing.plan().open(RegistrationRow.since(filing.day(), person.id(), to.row().id(), relation));
  }

  /** The household, and whether the arrival founds it. */
  private record HouseholdTarget(HouseholdRow row, boolean founded) {}

  private HouseholdTarget target(
      Filing filing, Target target, PersonId person, String relation, @Nullable LocalDate birth) {
    return switch (target) {
      case Target.Join join ->
          new HouseholdTarget(homes.joined(filing, join.household(), person), false);
      case Target.Found found -> {
        Require.valid(relation.equals(Relations.HEAD), "head.one");
        Homes.LocalHead local =
            birth == null ? null : new Homes.LocalHead(Ages.on(filing.day(), birth));
        yield new HouseholdTarget(homes.found(filing, found, person, local), true);
      }
    };
  }

  private RegionCode place(Filing filing, Target target, PersonId person) {
    return switch (target) {
      case Target.Join join -> homes.joined(filing, join.household(), person).community();
      case Target.Found found -> {
        RegionCode place =
            switch (found.home()) {
              case Declaration.Home.Known known ->
                  filing.state().dwelling(known.dwelling()).community();
              case Declaration.Home.Fresh fresh -> fresh.community();
            };
        Require.valid(place.digits().length() == 12, "community");
        homes.covered(filing, place, person);
        yield place;
      }
    };
  }
}
