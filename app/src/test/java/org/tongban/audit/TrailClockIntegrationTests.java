package org.tongban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrailClockIntegrationTests {

  private final AtomicLong steady = new AtomicLong();
  private final TrailLab lab;
  private final TrailClock clock;

  TrailClockIntegrationTests() throws Exception {
    lab = new TrailLab();
    clock = new TrailClock(lab.entries, steady::get);
  }

  @Test
  void carriesTheTimeOfTheDatabaseOnInBetween() {
    Instant first = clock.next().at();
    assertThat(first)
        .isCloseTo(
            lab.jdbc
                .sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant(),
            within(10, ChronoUnit.SECONDS));

    steady.addAndGet(Duration.ofMillis(700).toNanos());

    assertThat(clock.next().at()).isEqualTo(first.plusMillis(700));
  }

  @Test
  void asksTheDatabaseAgainAfterASecond() {
    Instant first = clock.next().at();

    steady.addAndGet(Duration.ofHours(1).toNanos());

    assertThat(clock.next().at()).isBefore(first.plus(Duration.ofMinutes(30)));
  }

  @Test
  void stampsEachEntryLaterThanTheOneBefore() {
    List<Instant> stamps = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      stamps.add(clock.next().at());
    }
    assertThat(stamps).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void givesTimeOrderedIdentities() {
    TrailClock.Stamp stamp = clock.next();
    assertThat(stamp.id().version()).isEqualTo(7);
    assertThat(stamp.id().getMostSignificantBits() >>> 16).isEqualTo(stamp.at().toEpochMilli());
  }
}
