package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.*;
import org.tongban.testing.IntegrationTest;

/**
 * Long random histories of every declaration keep the register's laws, and never change what it
 * said before of a day as known then; a seed names each.
 */
@IntegrationTest
class DeclarationWalkIntegrationTests {

  private static final int STEPS = 500;
  private static final int ASKED_EVERY = 25;
  private static final int ASKED = 5;
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final RegionCode OUTSIDE = new RegionCode("510104");

  @Autowired Declarations declarations;
  @Autowired Register register;
  @Autowired Enrolment enrolment;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(longs = {7, 20261122, 310118, 42})
  void keepsTheLaws(long seed) {
    new Walk(seed).go();
  }

  /** What the register said once, and must say for ever; a refusal is an answer too. */
  private record Answer(Supplier<Object> question, Object said) {
    boolean ofAPerson() {
      return said instanceof Person person && person.registration().isPresent();
    }
  }

  private final class Walk {
    private final SplittableRandom random;
    private final Folk folk = new Folk(declarations, enrolment, transactions);
    private final List<PersonId> persons = new ArrayList<>();
    private final List<HouseholdId> households = new ArrayList<>();
    private final List<DocumentId> papers = new ArrayList<>();
    private final List<java.util.UUID> events = new ArrayList<>();
    private final Map<String, Integer> done = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final SplittableRandom asking;
    private LocalDate day = FIRST;

    Walk(long seed) {
      random = new SplittableRandom(seed);
      asking = new SplittableRandom(seed + 1);
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

    void go() {
      for (int step = 0; step < STEPS; step++) {
        day = day.plusDays(random.nextInt(4));
        Declaration next = any();
        try {
          Outcome outcome = folk.register(next, act(next));
          persons.addAll(outcome.persons());
          households.addAll(outcome.households());
          papers.addAll(outcome.documents());
          outcome.events().forEach(event -> events.add(event.id()));
          done.merge(next.getClass().getSimpleName(), 1, Integer::sum);
        } catch (Refusal refusal) {
          assertThat(refusal.kind())
              .isIn(Refusal.Kind.CONFLICT, Refusal.Kind.INVALID, Refusal.Kind.NOT_FOUND);
        }
        if (step % ASKED_EVERY == 0) {
          remember();
        }
      }
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer.question().get()).isEqualTo(answer.said()));
      assertThat(answers).as("answers about persons and homes").anyMatch(Answer::ofAPerson);
      assertThat(answers).anyMatch(answer -> answer.said() instanceof Household);
      assertThat(
              jdbc.sql("SELECT law || ' ' || subject FROM registry.violations()")
                  .query(String.class)
                  .list())
          .isEmpty();
      lawsHeldOnAnyDay();
      assertThat(done).as("kinds done").hasSizeGreaterThan(18);
    }

    /** Asks about some days before and after today, as known at this moment. */
    private void remember() {
      Instant now =
          jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
      for (int i = 0; i < ASKED; i++) {
        AsOf asOf = new AsOf(FIRST.plusDays(asking.nextInt(STEPS * 2)), now);
        PersonId person = persons.get(asking.nextInt(persons.size()));
        HouseholdId home = households.get(asking.nextInt(households.size()));
        ask(() -> register.person(person, asOf, City.reading()));
        ask(() -> register.household(home, asOf, City.reading()));
      }
    }

    private void ask(Supplier<Object> question) {
      Supplier<Object> answered =
          () -> {
            try {
              return question.get();
            } catch (Refusal refusal) {
              return refusal.messageKey();
            }
          };
      answers.add(new Answer(answered, answered.get()));
    }

    /** On many days, as known now: nobody twice, each household with its one head. */
    private void lawsHeldOnAnyDay() {
      for (int i = 0; i < 60; i++) {
        LocalDate on = FIRST.plusDays(random.nextInt(STEPS * 2));
        assertThat(
                jdbc.sql(
                        """
                        WITH active AS (
                          SELECT person, household, relation FROM registry.registration
                          WHERE valid @> CAST(:day AS date) AND upper_inf(recorded)),
                        standing AS (
                          SELECT household, head FROM registry.household_version
                          WHERE valid @> CAST(:day AS date) AND upper_inf(recorded))
                        SELECT (SELECT count(*) FROM (
                            SELECT person FROM active GROUP BY person HAVING count(*) > 1) twice)
                          + (SELECT count(*) FROM standing s JOIN (
                              SELECT household, count(*) FILTER (WHERE relation = '02') AS heads
                              FROM active GROUP BY household) a USING (household)
                            WHERE heads IS DISTINCT FROM 1 AND s.household IN (:ours))
                        """)
                    .param("day", on)
                    .param("ours", households.stream().map(HouseholdId::value).toList())
                    .query(Integer.class)
                    .single())
            .as("broken on %s", on)
            .isZero();
      }
    }

    private Act act(Declaration declaration) {
      LocalDate effective = random.nextInt(12) == 0 ? day.minusDays(30) : day;
      Act act = new Act(Folk.cityOfficer(), CaseId.next(), "户口登记条例", effective);
      return declaration instanceof Birth
          ? act.with(List.of(new Proof("117", "W" + random.nextInt(1 << 20))))
          : act;
    }

    private Declaration any() {
      PersonId one = pick(persons);
      PersonId other = pick(persons);
      HouseholdId home = pick(households);
      return switch (random.nextInt(34)) {
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
        case 7 -> new HeadChange(homeOf(one).orElse(home), Folk.to(one));
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
        default ->
            new ParticularsCorrection(one, Particular.SEX, random.nextBoolean() ? "1" : "2", null);
      };
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
          .query((row, _) -> new HouseholdId(row.getObject(1, java.util.UUID.class)))
          .optional();
    }

    private List<PersonId> members(HouseholdId household) {
      return jdbc.sql(
              """
              SELECT person FROM registry.registration
              WHERE household = ? AND upper_inf(valid) AND upper_inf(recorded) ORDER BY person
              """)
          .param(household.value())
          .query((row, _) -> new PersonId(row.getObject(1, java.util.UUID.class)))
          .list();
    }

    private Optional<PersonId> spouse(PersonId person) {
      return jdbc.sql(
              """
              SELECT spouse FROM registry.marriage
              WHERE person = ? AND upper_inf(valid) AND upper_inf(recorded)
              """)
          .param(person.value())
          .query((row, _) -> new PersonId(row.getObject(1, java.util.UUID.class)))
          .optional();
    }

    private <T> T pick(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
