package org.tongban.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drops messages past the time they are kept for (清理过期消息). */
@Component
class NoticePurge {

  private final JdbcClient jdbc;
  private final NoticeSettings settings;
  private final Clock clock;

  NoticePurge(JdbcClient jdbc, NoticeSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** Runs every ten minutes on every node; deleting twice does no harm. */
  @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  @Transactional
  public void purge() {
    delete(
        "DELETE FROM notice.outbox WHERE content IS NOT NULL AND due_at < :before",
        settings.codesKept());
    delete(
        """
        DELETE FROM notice.message AS m WHERE created_at < :before
          AND NOT EXISTS (SELECT 1 FROM notice.outbox WHERE message_id = m.id)
        """,
        settings.messagesKept());
    delete(
        "DELETE FROM notice.demonstration_sms WHERE sent_at < :before",
        settings.demonstrationKept());
  }

  private void delete(String sql, Duration kept) {
    OffsetDateTime before = clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    jdbc.sql(sql).param("before", before).update();
  }
}
