package org.tongban.identity.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Keeps sessions (会话) in PostgreSQL, so that any node answers and a restart signs nobody out. Idle
 * time by kind of account is kept by {@link ActorFilter}; the table drops what is older than both.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "identity.session", maxInactiveIntervalInSeconds = 1860)
class SessionConfiguration {

  /** What the filter asks and saves to: most requests change nothing, so they write nothing. */
  @Bean
  @Primary
  SparingSessions<?> sparingSessions(JdbcIndexedSessionRepository sessions, SessionStamps stamps) {
    return SparingSessions.of(sessions, stamps);
  }

  @Bean
  FilterRegistrationBean<OneReading> oneReading() {
    FilterRegistrationBean<OneReading> filter = new FilterRegistrationBean<>(new OneReading());
    filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return filter;
  }

  /** Two requests of one session at once write the same attribute: the later one stands. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterAttributeStands() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /** The repository's own clock begins before the table exists; {@link SessionPurge} does not. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> noPurgeBeforeMigrations() {
    return sessions -> sessions.setCleanupCron(Scheduled.CRON_DISABLED);
  }

  @Bean
  CookieSerializer cookieSerializer() {
    DefaultCookieSerializer cookies = new DefaultCookieSerializer();
    cookies.setCookieName("__Host-tongban");
    cookies.setCookiePath("/");
    cookies.setUseSecureCookie(true);
    cookies.setUseHttpOnlyCookie(true);
    cookies.setSameSite("Lax");
    return cookies;
  }
}
