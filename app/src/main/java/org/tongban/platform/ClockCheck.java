package org.tongban.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Application and database agree on the time. */
@Component
final class ClockCheck implements SelfCheck {

  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  ClockCheck(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public CheckOutcome run() {
    Instant database =
        jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    Duration apart = Duration.between(database, clock.instant()).abs();
    return apart.compareTo(TOLERANCE) <= 0
        ? CheckOutcome.ok("%d ms from the database's".formatted(apart.toMillis()))
        : CheckOutcome.broken(
            "%d s from the database's: set both by NTP".formatted(apart.toSeconds()));
  }
}
