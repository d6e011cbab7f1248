package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/**
 * How many events the register commits when nobody asks it by a page; {@code make bench
 * ONLY=inside} runs it on the city that {@code make bench ONLY=events} has imported. Each event is
 * a transaction of its own with everything on: locks, laws, sealing, audit, and a commit that is on
 * the disk.
 */
@SpringBootTest(
    properties = {
      "tongban.data=${BENCH_CITY}",
      "tongban.demonstration=true",
      "tongban.items=../items",
      "flowable.async-executor-activate=false"
    })
@EnabledIfEnvironmentVariable(named = "BENCH_CITY", matches = ".+")
class RegisteringRateTests {

  private static final String COUNTY = "320509";
  private static final Duration WARM = Duration.ofSeconds(40);
  private static final Duration SLICE = Duration.ofSeconds(10);

  @Autowired Declarations declarations;
  @Autowired TransactionOperations transactions;
  @Autowired JdbcClient jdbc;

  private final Actor operator =
      new Actor(
          AccountId.next(), Set.of(Role.WINDOW_OFFICER), new RegionCode(COUNTY), Optional.empty());

  @Test
  void commitsEventsAsFastAsItCan() throws Exception {
    Queue<PersonId> residents = new ConcurrentLinkedQueue<>(unchanged());
    assertThat(rate(8, WARM, residents)).isPositive();
    for (int threads : new int[] {1, 4, 8, 16}) {
      double rate = rate(threads, SLICE, residents);
      System.out.printf(
          Locale.ROOT,
          "events.inside %.0f ops/s # no baseline; Declarations.register in this process, one"
              + " transaction each, fsync on, %d threads, %d residents of the county left%n",
          rate,
          threads,
          residents.size());
    }
  }

  private double rate(int threads, Duration time, Queue<PersonId> residents) throws Exception {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    Callable<Integer> work =
        () -> {
          int done = 0;
          for (PersonId next = residents.poll(); next != null; next = residents.poll()) {
            change(next);
            done++;
            if (System.nanoTime() > end) {
              break;
            }
          }
          return done;
        };
    int events = 0;
    try (var all = Executors.newFixedThreadPool(threads)) {
      List<Callable<Integer>> everybody = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        everybody.add(work);
      }
      for (Future<Integer> each : all.invokeAll(everybody)) {
        events += each.get();
      }
    }
    return events * 1e9 / (System.nanoTime() - begin);
  }

  private void change(PersonId person) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Act act = new Act(operator, CaseId.next(), "户口登记条例 第十七条", today);
    Declaration change =
        new Declaration.ParticularsChange(person, Particular.OCCUPATION, "古籍修复师", person);
    transactions.executeWithoutResult(_ -> declarations.register(change, act));
  }

  /** Adult residents of whom no change was declared yet. */
  private List<PersonId> unchanged() {
    return jdbc.sql(
            """
            SELECT r.person FROM registry.registration r
            JOIN registry.household_version h ON h.household = r.household
              AND upper_inf(h.valid) AND upper_inf(h.recorded) AND h.community LIKE :county || '%'
            JOIN registry.person_version v ON v.person = r.person
              AND upper_inf(v.valid) AND upper_inf(v.recorded) AND v.birth_month < '2000-01-01'
            WHERE upper_inf(r.valid) AND upper_inf(r.recorded) AND NOT EXISTS (
              SELECT FROM registry.event e
              WHERE e.person = r.person AND e.kind = 'PARTICULARS_CHANGED')
            ORDER BY random() LIMIT 100000
            """)
        .param("county", COUNTY)
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }
}
