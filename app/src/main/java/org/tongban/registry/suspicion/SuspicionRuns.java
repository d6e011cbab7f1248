package org.tongban.registry.suspicion;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Examines new events a minute after they are recorded, and everything once a night. */
@Component
class SuspicionRuns {

  private final Suspicions suspicions;

  SuspicionRuns(Suspicions suspicions) {
    this.suspicions = suspicions;
  }

  @Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void examineNew() {
    suspicions.examineNew();
  }

  @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
  void examineAll() {
    suspicions.examineAll();
  }
}
