package org.tongban.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application's clock in tests: the real time plus what a test has added. */
public final class MovableClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** Moves the clock forward. */
  public void advance(Duration by) {
    ahead.updateAndGet(old -> old.plus(by));
  }

  /** Moves the clock forward to the next time it is this late in China. */
  public void advanceTo(LocalTime time) {
    ZonedDateTime now = instant().atZone(ZONE);
    ZonedDateTime next = now.with(time);
    advance(Duration.between(now, next.isBefore(now) ? next.plusDays(1) : next));
  }

  /** Sets the clock back to the real time. */
  public void reset() {
    ahead.set(Duration.ZERO);
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead.get());
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  /** Puts the movable clock in the place of the system's. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }
}
