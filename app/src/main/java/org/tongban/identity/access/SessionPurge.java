package org.tongban.identity.access;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Drops expired sessions (清理过期会话). */
@Component
class SessionPurge {

  private final JdbcIndexedSessionRepository sessions;

  SessionPurge(JdbcIndexedSessionRepository sessions) {
    this.sessions = sessions;
  }

  /** Runs every minute on every node; deleting twice does no harm. */
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void purge() {
    sessions.cleanUpExpiredSessions();
  }
}
