package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.testing.IntegrationTest;

/** Random long sequences of acts by several cases keep the register's laws; a seed names each. */
@IntegrationTest
class RegisterInvariantsIntegrationTests {

  private static final int STEPS = 400;
  private static final int DAYS = 40;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Actor EVERYWHERE = Actor.system(RegionCode.NATION);

  @Autowired Register register;
  @Autowired Registrar registrar;
  @Autowired Enrolment enrolment;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(longs = {1, 20261121, 118509421})
  void holdThroughAnySequenceOfActs(long seed) {
    new Walk(seed).go();
  }

  /** One random walk over a small city of its own. */
  private final class Walk {

    private final SplittableRandom random;
    private final City city = new City(enrolment, transactions);
    private final List<HouseholdId> households = new ArrayList<>();
    private final List<PersonId> persons = new ArrayList<>();
    private final List<CaseId> cases = Stream.generate(CaseId::next).limit(4).toList();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Instant> known = new ArrayList<>();
    private final Map<RegistrationEvent.Kind, Integer> done =
        new EnumMap<>(RegistrationEvent.Kind.class);

    Walk(long seed) {
      random = new SplittableRandom(seed);
      for (int children = 0; children < 4; children++) {
        RegionCode place = children % 2 == 0 ? City.QINGPU : City.WUJIANG;
        Enrolment.Enrolled home = city.household(place, children);
        households.add(home.household());
        persons.addAll(home.members());
      }
    }

    void go() {
      for (int step = 0; step < STEPS; step++) {
        attempt();
        if (step % 30 == 0) {
          remember();
        }
      }
      remember();
      assertThat(answers).allSatisfy(Answer::isUnchanged);
      known.forEach(this::lawsHeldAt);
      persons.forEach(this::eventsMatchTheState);
      assertThat(done.values()).as("acts of each kind").hasSize(3).allMatch(times -> times > 3);
    }

    private void attempt() {
      PersonId person = any(persons);
      Act act = act(any(cases), day(person));
      try {
        city.run(() -> act(person, act));
      } catch (Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
      }
    }

    private void act(PersonId person, Act act) {
      switch (random.nextInt(8)) {
        case 0 -> registrar.release(person, act);
        case 1 -> registrar.lock(person, act);
        case 2, 3 -> {
          registrar.lock(person, act);
          count(registrar.moveOut(person, act));
        }
        case 4 -> count(registrar.restore(person, act));
        case 5 -> inTransit(person, act.effective(), own -> registrar.restore(person, own));
        default ->
            inTransit(
                person,
                act.effective(),
                own -> registrar.moveIn(person, any(households), "99", own));
      }
    }

    /** Goes on under the case that has the person in transit, and mostly releases them after. */
    private void inTransit(PersonId person, LocalDate day, Function<Act, RegistrationEvent> verb) {
      for (CaseId caseId : cases) {
        if (registrar.inTransit(person, caseId)) {
          count(verb.apply(act(caseId, day)));
          if (random.nextInt(4) > 0) {
            registrar.release(person, act(caseId, day));
          }
          return;
        }
      }
    }

    /** Mostly soon after what happened last, so that much succeeds; sometimes any day. */
    private LocalDate day(PersonId person) {
      LocalDate last = register.history(person, City.reading()).getLast().effective();
      LocalDate soon = last.isBefore(FIRST) ? FIRST : last.plusDays(random.nextInt(3));
      boolean late = !soon.isBefore(FIRST.plusDays(DAYS));
      return late || random.nextInt(5) == 0 ? FIRST.plusDays(random.nextInt(DAYS)) : soon;
    }

    private static Act act(CaseId caseId, LocalDate day) {
      return new Act(EVERYWHERE, caseId, "户口登记条例", day);
    }

    private void count(RegistrationEvent event) {
      done.merge(event.kind(), 1, Integer::sum);
    }

    private void remember() {
      Instant now =
          jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
      known.add(now);
      for (PersonId person : persons) {
        AsOf asOf = new AsOf(FIRST.plusDays(random.nextInt(DAYS)), now);
        answers.add(new Answer(person, asOf, home(person, asOf)));
      }
    }

    private Optional<Registration> home(PersonId person, AsOf asOf) {
      return register.person(person, asOf, City.reading()).registration();
    }

    private void lawsHeldAt(Instant at) {
      for (int day = 0; day < DAYS; day++) {
        AsOf asOf = new AsOf(FIRST.plusDays(day), at);
        assertThat(broken(asOf)).as("broken on %s", asOf).isZero();
      }
    }

    /** Persons active twice, and households whose members have not exactly one head, theirs. */
    private int broken(AsOf asOf) {
      return jdbc.sql(
              """
              WITH active AS (
                SELECT person, household, relation FROM registry.registration
                WHERE valid @> CAST(:day AS date) AND recorded @> :known),
              standing AS (
                SELECT household, head FROM registry.household_version
                WHERE valid @> CAST(:day AS date) AND recorded @> :known)
              SELECT (SELECT count(*) FROM (
                  SELECT person FROM active GROUP BY person HAVING count(*) > 1) twice)
                + (SELECT count(*) FROM standing s FULL JOIN (
                    SELECT household, count(*) FILTER (WHERE relation = '02') AS heads,
                      max(person::text) FILTER (WHERE relation = '02') AS head
                    FROM active GROUP BY household) a USING (household)
                  WHERE heads IS DISTINCT FROM 1 OR a.head IS DISTINCT FROM s.head::text)
              """)
          .param("day", asOf.valid())
          .param("known", Stamps.known(asOf.known()))
          .query(Integer.class)
          .single();
    }

    private void eventsMatchTheState(PersonId person) {
      RegistrationEvent last = register.history(person, City.reading()).getLast();
      Optional<HouseholdId> home =
          home(person, AsOf.on(FIRST.plusDays(DAYS))).map(Registration::household);
      assertThat(home)
          .isEqualTo(
              last.kind() == RegistrationEvent.Kind.MOVED_OUT
                  ? Optional.empty()
                  : Optional.ofNullable(last.household()));
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    /** What the register said once, and must say for ever. */
    private final class Answer {
      private final PersonId person;
      private final AsOf asOf;
      private final Optional<Registration> said;

      Answer(PersonId person, AsOf asOf, Optional<Registration> said) {
        this.person = person;
        this.asOf = asOf;
        this.said = said;
      }

      void isUnchanged() {
        assertThat(home(person, asOf)).isEqualTo(said);
      }
    }
  }
}
