package org.tongban.rating;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drops codes nobody used in time (清理过期评价码). */
@Component
class OfferPurge {

  private final Offers offers;
  private final Clock clock;

  OfferPurge(Offers offers, Clock clock) {
    this.offers = offers;
    this.clock = clock;
  }

  /** Runs on every node; deleting twice does no harm. */
  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  @Transactional
  public void purge() {
    offers.dropLate(clock.instant());
  }
}
