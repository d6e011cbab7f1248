package org.tongban.appointments;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drops appointments and numbers past the time they are kept for (清理过期预约). */
@Component
class VisitPurge {

  private final JdbcClient jdbc;
  private final VisitSettings settings;
  private final Today today;

  VisitPurge(JdbcClient jdbc, VisitSettings settings, Today today) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.today = today;
  }

  /** Runs on every node; deleting twice does no harm. */
  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  @Transactional
  public void purge() {
    LocalDate before = today.date().minus(settings.kept());
    for (String table : new String[] {"ticket", "booking", "queue_day"}) {
      jdbc.sql("DELETE FROM appointments." + table + " WHERE day < :before")
          .param("before", before)
          .update();
    }
  }
}
