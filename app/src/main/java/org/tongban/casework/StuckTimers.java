package org.tongban.casework;

import java.util.concurrent.TimeUnit;
import org.flowable.engine.ManagementService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts back timers the engine has given up on, so that a fault that lasted longer than its retries
 * leaves nobody locked or in transit for ever.
 */
@Component
class StuckTimers {

  private static final Logger LOG = LoggerFactory.getLogger(StuckTimers.class);
  private static final int RETRIES = 3;

  private final ManagementService engine;

  StuckTimers(ManagementService engine) {
    this.engine = engine;
  }

  @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void putBack() {
    engine
        .createDeadLetterJobQuery()
        .list()
        .forEach(job -> {
          LOG.warn("Timer {} had failed for good and is tried again", job.getId());
          engine.moveDeadLetterJobToExecutableJob(job.getId(), RETRIES);
        });
  }
}
