package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tongban.registry.City.QINGPU;
import static org.tongban.registry.City.WUJIANG;

import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class RefusingIntegrationTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Autowired Register register;
  @Autowired Registrar registrar;
  @Autowired Enrolment enrolment;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  private City city;
  private final CaseId caseId = CaseId.next();

  @BeforeEach
  void open() {
    city = new City(enrolment, transactions);
  }

  @Test
  void locksThePersonForOneCaseAlone() {
    PersonId person = city.household(QINGPU, 1).members().get(1);
    Act act = City.act(QINGPU, caseId, DAY);
    city.run(() -> registrar.lock(person, act));
    city.run(() -> registrar.lock(person, act));

    Act other = City.act(QINGPU, CaseId.next(), DAY);
    refuses("registry.lockedByAnother", () -> registrar.lock(person, other));
    refuses("registry.lockedByAnother", () -> registrar.moveOut(person, other));
    city.run(() -> registrar.release(person, other));
    assertThat(register.lockedBy(person)).contains(caseId);
    city.run(() -> registrar.release(person, act));
    assertThat(register.lockedBy(person)).isEmpty();
  }

  @Test
  void movesNobodyOutWithoutTheLock() {
    PersonId person = city.household(QINGPU, 1).members().get(1);
    refuses(
        "registry.moveOut.notLocked",
        () -> registrar.moveOut(person, City.act(QINGPU, caseId, DAY)));
  }

  @Test
  void keepsTheHeadOfAHouseholdOfSeveral() {
    PersonId head = city.household(QINGPU, 1).members().getFirst();
    Act act = City.act(QINGPU, caseId, DAY);
    city.run(() -> registrar.lock(head, act));
    refuses("registry.moveOut.head", () -> registrar.moveOut(head, act));
  }

  @Test
  void keepsTheHeadWhileAnotherMayStillComeBack() {
    Enrolment.Enrolled home = city.household(QINGPU, 1);
    city.moveOut(registrar, home.members().get(1), QINGPU, caseId, DAY);
    PersonId head = home.members().getFirst();
    Act act = City.act(QINGPU, CaseId.next(), DAY);
    city.run(() -> registrar.lock(head, act));
    refuses("registry.moveOut.headAwaited", () -> registrar.moveOut(head, act));
  }

  @Test
  void settlesOnlyWhomThisCaseHasInTransit() {
    PersonId person = city.household(QINGPU, 1).members().get(1);
    HouseholdId target = city.household(WUJIANG, 0).household();
    Act act = City.act(WUJIANG, caseId, DAY);
    refuses("registry.moveIn.notInTransit", () -> registrar.moveIn(person, target, "10", act));
    city.moveOut(registrar, person, QINGPU, caseId, DAY);
    refuses("registry.moveIn.relation", () -> registrar.moveIn(person, target, "02", act));
    city.moveIn(registrar, person, target, caseId, DAY);
    refuses("registry.moveIn.notInTransit", () -> registrar.moveIn(person, target, "10", act));
    refuses(
        "registry.restore.notInTransit",
        () -> registrar.restore(person, City.act(QINGPU, caseId, DAY)));
  }

  @Test
  void refusesAndRecordsAnOfficerOfAnotherPlace() {
    PersonId person = city.household(QINGPU, 1).members().get(1);
    Act act = City.act(WUJIANG, caseId, DAY);
    refuses("registry.jurisdiction", () -> registrar.lock(person, act));
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM audit.entry
                    WHERE action = 'ACCESS_REFUSED' AND account = ? AND case_id = ?
                    """)
                .param(act.operator().account().value())
                .param(caseId.value())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void changesNothingOutsideATransaction() {
    PersonId person = city.household(QINGPU, 1).members().get(1);
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> registrar.lock(person, City.act(QINGPU, caseId, DAY)));
  }

  @Test
  void movesOutOnceWhenTwoOfficialsDecideAtTheSameTime() throws Exception {
    PersonId person = city.household(QINGPU, 1).members().get(1);
    Act act = City.act(QINGPU, caseId, DAY);
    city.run(() -> registrar.lock(person, act));
    CountDownLatch together = new CountDownLatch(2);
    Runnable decide =
        () ->
            city.run(() -> {
              together.countDown();
              awaitAll(together);
              registrar.moveOut(person, act);
            });
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<?> first = both.submit(decide);
      Future<?> second = both.submit(decide);
      assertThat(refused(first) ^ refused(second)).isTrue();
    }
    assertThat(register.history(person, City.reading())).hasSize(2);
  }

  private static boolean refused(Future<?> decision) throws InterruptedException {
    try {
      decision.get();
      return false;
    } catch (java.util.concurrent.ExecutionException failed) {
      assertThat(failed).hasCauseInstanceOf(Refusal.class);
      return true;
    }
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  private void refuses(String key, Runnable verb) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> city.run(verb))
        .extracting(Refusal::messageKey)
        .isEqualTo(key);
  }
}
