package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Declaration.*;
import org.tongban.testing.IntegrationTest;

/**
 * Long random histories of every declaration, and of moves between counties, keep the register's
 * laws, and never change what it said before of a day as known then; a seed names each.
 */
@IntegrationTest
class DeclarationWalkIntegrationTests {

  private static final int STEPS = 500;
  private static final int CROSSING_EVERY = 6;
  private static final int ASKED_EVERY = 25;
  private static final int ASKED = 5;
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

  private static final Set<String> DONE = new HashSet<>();

  @Autowired Declarations declarations;
  @Autowired Register register;
  @Autowired Enrolment enrolment;
  @Autowired Registrar registrar;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(longs = {7, 20261122, 310118, 42})
  void keepsTheLaws(long seed) {
    new Walk(seed).go();
  }

  /** People scatter, so that in one walk alone a head may never be corrected. */
  @AfterAll
  static void correctedAHead() {
    assertThat(DONE).contains("HeadCorrection");
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
    private final AnyDeclaration any;
    private final Crossings crossings;
    private final Map<String, Integer> done = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final SplittableRandom asking;
    private LocalDate day = FIRST;

    Walk(long seed) {
      random = new SplittableRandom(seed);
      asking = new SplittableRandom(seed + 1);
      any = new AnyDeclaration(folk, random, register, jdbc);
      crossings = new Crossings(registrar, folk.city(), any, new SplittableRandom(seed + 2));
    }

    void go() {
      for (int step = 0; step < STEPS; step++) {
        day = day.plusDays(random.nextInt(4));
        Declaration next = any.on(day);
        attempt(() -> {
          any.remember(folk.register(next, act(next)));
          return next.getClass().getSimpleName();
        });
        if (step % CROSSING_EVERY == 0) {
          attempt(() -> crossings.step(day));
        }
        if (step % ASKED_EVERY == 0) {
          remember();
        }
      }
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer.question().get()).isEqualTo(answer.said()));
      assertThat(answers).as("answers about persons and homes").anyMatch(Answer::ofAPerson);
      assertThat(answers).anyMatch(answer -> answer.said() instanceof Household);
      assertThat(Known.violations(jdbc)).isEmpty();
      lawsHeldOnAnyDay();
      assertThat(done).as("kinds done").hasSizeGreaterThan(22);
      assertThat(done).containsKeys("Departure", "AddressRenaming");
      assertThat(done.keySet()).containsAnyOf("Arrival", "Return");
      DONE.addAll(done.keySet());
    }

    /** Does what is named, or is told why not. */
    private void attempt(Supplier<String> act) {
      try {
        done.merge(act.get(), 1, Integer::sum);
      } catch (Refusal refusal) {
        assertThat(refusal.kind())
            .isIn(Refusal.Kind.CONFLICT, Refusal.Kind.INVALID, Refusal.Kind.NOT_FOUND);
      }
    }

    /** Asks about some days before and after today, as known at this moment. */
    private void remember() {
      Instant now =
          jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
      for (int i = 0; i < ASKED; i++) {
        AsOf asOf = new AsOf(FIRST.plusDays(asking.nextInt(STEPS * 2)), now);
        PersonId person = any.persons.get(asking.nextInt(any.persons.size()));
        HouseholdId home = any.households.get(asking.nextInt(any.households.size()));
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
                    .param("ours", any.households.stream().map(HouseholdId::value).toList())
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
  }
}
