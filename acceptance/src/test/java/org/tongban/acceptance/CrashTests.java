package org.tongban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.city.CoupleApart;

/**
 * What was acknowledged survives kill -9 at any step; what was not is done wholly or not at all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTests {

  private static final Duration BACK_AGAIN = Duration.ofSeconds(15);
  private static final Duration CLOSED = Duration.ofSeconds(60);
  private static final int LATEST_BLOW_MILLIS = 80;

  private final Random seeded = new Random(20261121);
  private Installation installation;
  private Database database;

  @BeforeAll
  void start(@TempDir Path folder) {
    installation = new Installation(folder.resolve("data"));
    installation.start();
    database = new Database(installation.data());
  }

  @AfterAll
  void stop() {
    installation.close();
  }

  @Test
  void losesNothingAcknowledgedAndLeavesNobodyLocked() throws Exception {
    List<List<Crash>> laps = Crash.laps();
    for (int i = 0; i < laps.size(); i++) {
      try (PlainLap lap = new PlainLap(installation, couple(i))) {
        for (Step step : Step.values()) {
          Optional<Crash> crash =
              laps.get(i).stream().filter(planned -> planned.step() == step).findFirst();
          if (crash.isPresent()) {
            survive(lap, crash.get());
          } else {
            lap.take(step, step);
          }
        }
        finish(lap);
      }
    }
  }

  private static CoupleApart couple(int lap) {
    return lap % 2 == 0
        ? People.couple("310118", "320509", lap / 2)
        : People.couple("320509", "330421", lap / 2);
  }

  private void survive(PlainLap lap, Crash crash) throws Exception {
    Attempt attempt = lap.prepare(crash.step());
    String number = lap.id().isEmpty() ? "" : whole(lap).number();
    CompletableFuture<Answer> sent = attempt.send();
    if (crash.moment() == Crash.Moment.AFTER) {
      assertThat(sent.join().acknowledged()).as("%s", crash).isTrue();
    } else {
      LockSupport.parkNanos(Duration.ofMillis(seeded.nextInt(LATEST_BLOW_MILLIS)).toNanos());
    }
    crash.kind().strike(installation);
    Answer answer = sent.join();
    assertThat(answer.acknowledged() || answer.cutOff()).as(said(crash, answer)).isTrue();
    long back = recover(lap, crash.kind());
    System.out.printf("%s: answered %d, back in %d ms%n", crash, answer.status(), back);
    if (answer.acknowledged()) {
      lap.took(crash.step(), answer);
      assertThat(lap.holds(crash.step(), database)).as("%s: acknowledged", crash).isTrue();
    }
    check(lap, crash, number);
    Answer again = attempt.send().join();
    assertThat(again.acknowledged()).as(said(crash, again)).isTrue();
    lap.took(crash.step(), again);
    assertThat(lap.holds(crash.step(), database)).as("%s: taken again", crash).isTrue();
    check(lap, crash, number);
  }

  private static String said(Crash crash, Answer answer) {
    return crash + ": answered " + answer.status() + " " + answer.location();
  }

  /** Everything acknowledged earlier is still there, and the case keeps its number. */
  private void check(PlainLap lap, Crash crash, String number) {
    for (Step earlier : Step.values()) {
      if (earlier.compareTo(crash.step()) < 0) {
        assertThat(lap.holds(earlier, database)).as("%s: %s", crash, earlier).isTrue();
      }
    }
    if (!number.isEmpty()) {
      assertThat(whole(lap).number()).isEqualTo(number);
    }
  }

  private Wholeness whole(PlainLap lap) {
    Wholeness wholeness = new Wholeness(database, lap.id());
    if (!lap.id().isEmpty()) {
      assertThat(wholeness.seen()).isEqualTo("whole");
    }
    return wholeness;
  }

  /** Waits until pages answer again; those that do not yet ask to come back in a moment. */
  private long recover(PlainLap lap, Crash.Kind kind) {
    long from = System.nanoTime();
    if (kind != Crash.Kind.POSTGRES) {
      installation.start();
    }
    Patience.await(
        "pages after " + kind,
        BACK_AGAIN,
        () -> {
          Answer answer = lap.resident().get("/cases");
          assertThat(answer.status() == 200 || answer.cutOff())
              .as("status %d", answer.status())
              .isTrue();
          return Optional.of(answer).filter(a -> a.status() == 200);
        });
    return Duration.ofNanos(System.nanoTime() - from).toMillis();
  }

  private void finish(PlainLap lap) {
    Wholeness wholeness = whole(lap);
    Patience.await(
        "the end of the case",
        CLOSED,
        () -> Optional.of(wholeness.state()).filter("CLOSED"::equals));
    assertThat(whole(lap).stranded()).isZero();
  }
}
