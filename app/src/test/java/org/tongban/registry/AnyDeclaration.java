package org.tongban.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.*;

/** Draws declarations of every kind about whom and what earlier ones left, sensible or not. */
final class AnyDeclaration {

  private static final RegionCode OUTSIDE = new RegionCode("510104");

  final List<PersonId> persons = new ArrayList<>();
  final List<HouseholdId> households = new ArrayList<>();

  private final List<DocumentId> papers = new ArrayList<>();
  private final List<UUID> events = new ArrayList<>();
  private final List<RegistrationEvent> headChanges = new ArrayList<>();
  private final SplittableRandom random;
  private final Register register;
  private final JdbcClient jdbc;
  private LocalDate day = LocalDate.MIN;

  AnyDeclaration(Folk folk, SplittableRandom random, Register register, JdbcClient jdbc) {
    this.random = random;
    this.register = register;
    this.jdbc = jdbc;
    persons.addAll(
        List.of(
            folk.husband,
            folk.wife,
            folk.son,
            folk.mother,
            folk.bachelor,
            folk.maiden,
            folk.warden));
    households.addAll(List.of(folk.home, folk.nextDoor, folk.beyond, folk.dormitory));
  }

  /** Later ones may be about what this one left. */
  void remember(Outcome outcome) {
    persons.addAll(outcome.persons());
    households.addAll(outcome.households());
    papers.addAll(outcome.documents());
    outcome.events().forEach(event -> events.add(event.id()));
    outcome.events().stream()
        .filter(event -> event.kind() == RegistrationEvent.Kind.HEAD_CHANGED)
        .forEach(headChanges::add);
  }

  Declaration on(LocalDate today) {
    day = today;
    PersonId one = pick(persons);
    PersonId other = pick(persons);
    HouseholdId home = pick(households);
    return switch (random.nextInt(45)) {
      case 0, 1 -> birth(one);
      case 2 -> new Death(one, heir(one));
      case 3 ->
          new Cancellation(
              one,
              pick(List.of(CancellationKind.ENLISTED, CancellationKind.EMIGRATED)),
              null,
              heir(one));
      case 4 -> new Establishment(Folk.newHousehold(), List.of(Folk.as(one, "02")), heir(one));
      case 5 -> new Split(homeOf(one).orElse(home), List.of(Folk.as(one, "02")), null, heir(one));
      case 6 -> merger(home);
      case 7, 39, 40 -> new HeadChange(homeOf(one).orElse(home), Folk.to(one));
      case 8, 9 ->
          new MoveWithin(
              List.of(Folk.as(one, "99")),
              new Target.Join(home),
              MoveReason.OTHER,
              null,
              heir(one));
      case 10 -> new HouseholdMove(home, Folk.newHome(), MoveReason.PURCHASE);
      case 11, 12, 13 ->
          new MoveIn(
              stranger(),
              random.nextBoolean() ? Folk.newHousehold() : new Target.Join(home),
              random.nextBoolean() ? "02" : "99",
              OUTSIDE,
              MoveReason.WORK,
              null);
      case 14 -> new MoveOut(one, OUTSIDE, MoveReason.STUDENT, heir(one));
      case 15, 16 -> new Restoration(one, new Target.Join(home), "99");
      case 17 ->
          new LateRegistration(
              new Entry(null, Folk.adult("郑迟", Sex.FEMALE, LocalDate.of(1988, 8, 8))),
              new Target.Join(home),
              "99");
      case 18 -> new ParticularsChange(one, Particular.OCCUPATION, "职" + random.nextInt(99), one);
      case 19 ->
          new ParticularsCorrection(
              one, Particular.WORKPLACE, "所" + random.nextInt(99), day.minusDays(200));
      case 20 -> new NumberChange(one, NumberFault.WRONG);
      case 21, 30, 31, 32 ->
          events.isEmpty()
              ? new BookIssue(home)
              : new EventCorrection(pick(events), day.minusDays(random.nextInt(60)), null);
      case 22, 23 -> new MarriageRecord(one, other);
      case 24 ->
          spouse(one)
              .<Declaration>map(two -> new MarriageEnd(one, two))
              .orElse(new BookIssue(home));
      case 25 -> new KinshipRecord(one, other, pick(List.of(KinshipKind.values())));
      case 26 -> new BookReplacement(home, true);
      case 27 -> new CardIssue(one);
      case 28 -> papers.isEmpty() ? new CardIssue(one) : new CardEnd(pick(papers), PaperEnd.LOST);
      case 34, 35 ->
          new PermitIssue(
              one,
              Folk.PLACE,
              day.minusDays(random.nextInt(400)),
              pick(List.of(ResidenceBasis.values())));
      case 36 -> ofPermit(one);
      case 37, 38 -> renaming(home);
      case 41, 42, 43, 44 -> otherHead(home);
      default ->
          new ParticularsCorrection(one, Particular.SEX, random.nextBoolean() ? "1" : "2", null);
    };
  }

  private Declaration ofPermit(PersonId otherwise) {
    if (papers.isEmpty()) {
      return new CardIssue(otherwise);
    }
    return random.nextBoolean()
        ? new PermitEndorsement(pick(papers))
        : new PermitEnd(pick(papers), PaperEnd.CANCELLED);
  }

  /** Somebody else of a household of several should have become head, of late. */
  private Declaration otherHead(HouseholdId otherwise) {
    for (RegistrationEvent change : headChanges.reversed()) {
      List<PersonId> there = members(Objects.requireNonNull(change.household()));
      if (there.size() > 1 && random.nextInt(3) > 0) {
        return new HeadCorrection(change.id(), Folk.to(pick(there)));
      }
    }
    return new BookIssue(otherwise);
  }

  private Declaration renaming(HouseholdId home) {
    return jdbc.sql(
            """
            SELECT dwelling FROM registry.household_version
            WHERE household = ? AND dwelling IS NOT NULL AND upper_inf(valid) AND upper_inf(recorded)
            """)
        .param(home.value())
        .query((row, _) -> new DwellingId(row.getObject(1, UUID.class)))
        .optional()
        .<Declaration>map(dwelling ->
            new AddressRenaming(dwelling, Folk.PLACE, "新名路 " + random.nextInt(999) + " 号"))
        .orElse(new BookIssue(home));
  }

  private Birth birth(PersonId parent) {
    Person person = register.person(parent, AsOf.on(day), City.reading());
    boolean mother = person.sex() == Sex.FEMALE;
    Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    return new Birth(
        BirthKind.ABROAD,
        homeOf(parent).orElse(pick(households)),
        sex == Sex.MALE ? "20" : "30",
        Folk.newborn(sex, day.minusDays(random.nextInt(20))),
        mother ? parent : null,
        mother ? null : parent);
  }

  private Entry stranger() {
    LocalDate born = LocalDate.of(1970 + random.nextInt(40), 3, 3);
    Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    return new Entry(Folk.number(born, sex), Folk.adult("吴来", sex, born));
  }

  private Merger merger(HouseholdId into) {
    HouseholdId from = pick(households);
    return new Merger(
        from, into, members(from).stream().map(member -> Folk.as(member, "99")).toList());
  }

  /** Whoever else is there, if the person heads a household of several. */
  private Succession heir(PersonId person) {
    Optional<HouseholdId> home = homeOf(person);
    List<PersonId> others =
        home.map(this::members).orElse(List.of()).stream()
            .filter(member -> !member.equals(person))
            .toList();
    boolean heads =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT FROM registry.registration WHERE person = ?
                  AND relation = '02' AND upper_inf(valid) AND upper_inf(recorded))
                """)
            .param(person.value())
            .query(Boolean.class)
            .single();
    return heads && !others.isEmpty() ? Folk.to(pick(others)) : Succession.none();
  }

  private Optional<HouseholdId> homeOf(PersonId person) {
    return jdbc.sql(
            """
            SELECT household FROM registry.registration
            WHERE person = ? AND upper_inf(valid) AND upper_inf(recorded)
            """)
        .param(person.value())
        .query((row, _) -> new HouseholdId(row.getObject(1, UUID.class)))
        .optional();
  }

  private List<PersonId> members(HouseholdId household) {
    return jdbc.sql(
            """
            SELECT person FROM registry.registration
            WHERE household = ? AND upper_inf(valid) AND upper_inf(recorded) ORDER BY person
            """)
        .param(household.value())
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  private Optional<PersonId> spouse(PersonId person) {
    return jdbc.sql(
            """
            SELECT spouse FROM registry.marriage
            WHERE person = ? AND upper_inf(valid) AND upper_inf(recorded)
            """)
        .param(person.value())
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .optional();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
