package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.City.QINGPU;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class AsKnownIntegrationTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Autowired Register register;
  @Autowired Registrar registrar;
  @Autowired Enrolment enrolment;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  @Test
  void waitsForAWriterThatAlreadyHasItsRecordTime() throws Exception {
    City city = new City(enrolment, transactions);
    PersonId person = city.household(QINGPU, 1).members().get(1);
    Act act = City.act(QINGPU, CaseId.next(), DAY);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Optional<Registration>> answer =
          city.inTransaction(() -> {
            registrar.lock(person, act);
            registrar.moveOut(person, act);
            AsOf asOf = new AsOf(DAY, now());
            Future<Optional<Registration>> asked =
                other.submit(() -> register.person(person, asOf, City.reading()).registration());
            awaitWaiting(asked);
            return asked;
          });
      assertThat(answer.get()).isEmpty();
    }
  }

  /** Until some transaction waits for a lock, which only the question can. */
  private void awaitWaiting(Future<?> asked) {
    Instant deadline = Instant.now().plusSeconds(30);
    String waiting = "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)";
    while (!jdbc.sql(waiting).query(Boolean.class).single()) {
      assertThat(asked.isDone()).as("answered before the writer committed").isFalse();
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  private Instant now() {
    return jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }
}
