package org.tongban.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class SessionIntegrationTests {

  @Autowired JdbcIndexedSessionRepository sessions;
  @Autowired SessionPurge purge;
  @Autowired JdbcClient jdbc;

  @Test
  void twoRequestsOfOneSessionMayWriteTheSameAttribute() {
    assertThat(writtenTwice(sessions)).isEqualTo("later");
  }

  @Test
  void dropsExpiredSessionsOnly() {
    String expired = saved(sessions, Instant.now().minus(Duration.ofHours(2)));
    String fresh = saved(sessions, Instant.now());

    purge.purge();

    assertThat(rows(expired)).isZero();
    assertThat(rows(fresh)).isEqualTo(1);
  }

  private static <S extends Session> String writtenTwice(SessionRepository<S> repository) {
    String id = saved(repository, Instant.now());
    S one = Objects.requireNonNull(repository.findById(id));
    S other = Objects.requireNonNull(repository.findById(id));
    one.setAttribute("attribute", "earlier");
    other.setAttribute("attribute", "later");
    repository.save(one);
    repository.save(other);
    return Objects.requireNonNull(
        Objects.requireNonNull(repository.findById(id)).<String>getAttribute("attribute"));
  }

  private static <S extends Session> String saved(SessionRepository<S> repository, Instant seen) {
    S session = repository.createSession();
    session.setLastAccessedTime(seen);
    repository.save(session);
    return session.getId();
  }

  private long rows(String session) {
    return jdbc.sql("SELECT count(*) FROM identity.session WHERE session_id = ?")
        .param(session)
        .query(Long.class)
        .single();
  }
}
