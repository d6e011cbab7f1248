package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifyLimitTests {

  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final VerifySettings SETTINGS =
      new VerifySettings(3, 8, Duration.ofMinutes(10), 4);

  private Instant now = START;
  private final VerifyLimit limit = new VerifyLimit(SETTINGS, new Ticking());

  @Test
  void answersAnOfficeThatVerifiesOneGenuinePaperAfterTheOther() {
    for (int i = 0; i < 8; i++) {
      assertThat(limit.ask("192.0.2.1")).isEmpty();
    }
    assertThat(limit.ask("192.0.2.1")).contains(Duration.ofMinutes(10));
  }

  @Test
  void stopsWhoeverTriesOutCodesAndNobodyBeside() {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.ask("192.0.2.1")).isEmpty();
      limit.missed("192.0.2.1");
    }
    now = START.plusSeconds(60);
    assertThat(limit.ask("192.0.2.1")).contains(Duration.ofMinutes(9));
    assertThat(limit.ask("192.0.2.2")).isEmpty();
  }

  @Test
  void answersAgainWhenTheSpanIsOver() {
    for (int i = 0; i < 3; i++) {
      limit.missed("192.0.2.1");
    }
    assertThat(limit.ask("192.0.2.1")).isPresent();
    now = START.plus(Duration.ofMinutes(10));
    assertThat(limit.ask("192.0.2.1")).isEmpty();
  }

  @Test
  void countsTheWholeNetworkOfASubscriberOfIpv6() {
    for (int i = 1; i <= 3; i++) {
      limit.missed("2001:db8:0:1::" + i);
    }
    assertThat(limit.ask("2001:db8:0:1:ffff::9")).isPresent();
    assertThat(limit.ask("2001:db8:0:2::1")).isEmpty();
  }

  @Test
  void remembersNoMoreAddressesThanItMay() {
    for (int i = 0; i < 100; i++) {
      limit.missed("198.51.100." + i);
    }
    assertThat(limit.remembered()).isEqualTo(4);
    limit.ask("no address at all");
    assertThat(limit.remembered()).isEqualTo(4);
  }

  /** A clock that stands where the test puts it. */
  private final class Ticking extends Clock {

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
