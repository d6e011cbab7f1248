package org.tongban.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.tongban.testing.IntegrationTest;

/** Two nodes share the rows of sessions; this one reads them no more often than it must. */
@IntegrationTest
class SparingSessionsIntegrationTests {

  @Autowired JdbcIndexedSessionRepository rows;
  @Autowired SessionStamps stamps;
  @Autowired JdbcClient jdbc;

  private final AtomicInteger readings = new AtomicInteger();
  private Nodes<?> nodes;

  @BeforeEach
  void begin() {
    nodes = nodes(rows);
  }

  @Test
  void readsRowsOnceWhileNobodyChangesThem() {
    String id = nodes.saved("attribute", "first");

    assertThat(nodes.here(id).<String>getAttribute("attribute")).isEqualTo("first");
    assertThat(nodes.here(id).<String>getAttribute("attribute")).isEqualTo("first");

    assertThat(readings).hasValue(1);
  }

  @Test
  void seesAtOnceWhatAnotherNodeWroteAndRemoved() {
    String id = nodes.saved("attribute", "first");
    nodes.here(id);

    nodes.there(id, "attribute", "second");
    assertThat(nodes.here(id).<String>getAttribute("attribute")).isEqualTo("second");
    nodes.there(id, "other", "added");
    assertThat(nodes.here(id).getAttributeNames()).containsExactlyInAnyOrder("attribute", "other");
    nodes.there(id, "attribute", null);
    assertThat(nodes.here(id).getAttributeNames()).containsExactly("other");
  }

  @Test
  void knowsNothingOfASessionThatAnotherNodeEnded() {
    String id = nodes.saved("attribute", "first");
    nodes.here(id);

    rows.deleteById(id);

    assertThat(nodes.sparing().findById(id)).isNull();
  }

  @Test
  void endsAHeldSessionThatExpires() {
    String id = nodes.saved("attribute", "first");
    nodes.here(id);

    jdbc.sql(
            "UPDATE identity.session SET last_access_time = 0, expiry_time = 1 WHERE session_id = ?")
        .param(id)
        .update();

    assertThat(nodes.sparing().findById(id)).isNull();
  }

  @Test
  void writesNothingForARequestThatChangesNothing() {
    String id = nodes.saved("attribute", "first");
    String before = stamps.of(id).orElseThrow().session();

    nodes.visited(id, session -> session.setLastAccessedTime(Instant.now()));
    assertThat(stamps.of(id).orElseThrow().session()).isEqualTo(before);

    Instant later = Instant.now().plus(Duration.ofMinutes(1));
    nodes.visited(id, session -> session.setLastAccessedTime(later));
    assertThat(stamps.of(id).orElseThrow().session()).isNotEqualTo(before);
  }

  @Test
  void keepsWhatOneRequestWritesFromTheOthersUntilItIsSaved() {
    String id = nodes.saved("attribute", "first");
    Session one = nodes.here(id);
    one.setAttribute("attribute", "second");

    assertThat(one.<String>getAttribute("attribute")).isEqualTo("second");
    assertThat(nodes.here(id).<String>getAttribute("attribute")).isEqualTo("first");
  }

  @Test
  void bringsNoEndedSessionBackByWritingToIt() {
    String id = nodes.saved("attribute", "first");

    nodes.visited(
        id,
        session -> {
          rows.deleteById(id);
          session.setAttribute("attribute", "second");
          assertThat(session.<String>getAttribute("attribute")).isEqualTo("second");
        });

    assertThat(nodes.sparing().findById(id)).isNull();
  }

  @Test
  void asksForTheSessionOnceARequestUnlessItWasSaved() throws Exception {
    String id = nodes.saved("attribute", "first");
    OneReading filter = new OneReading();

    filter.doFilter(
        new MockHttpServletRequest(),
        new MockHttpServletResponse(),
        new MockFilterChain() {
          @Override
          public void doFilter(
              jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response) {
            Session first = nodes.here(id);
            assertThat(nodes.here(id)).isSameAs(first);
            nodes.visited(id, session -> session.setAttribute("attribute", "second"));
            assertThat(nodes.here(id)).isNotSameAs(first);
            assertThat(nodes.here(id).<String>getAttribute("attribute")).isEqualTo("second");
          }
        });

    assertThat(nodes.here(id)).isNotSameAs(nodes.here(id));
  }

  private <S extends Session> Nodes<S> nodes(SessionRepository<S> kept) {
    return new Nodes<>(
        SparingSessions.of(kept, stamps),
        SparingSessions.of(new Counted<>(kept, readings), stamps));
  }

  /** What a visit does with its session. */
  private interface Visit {
    void with(Session session);
  }

  /** This node and another. */
  private record Nodes<S extends Session>(SparingSessions<S> other, SparingSessions<S> sparing) {

    String saved(String name, String value) {
      SparingSession<S> session = other.createSession();
      session.setAttribute(name, value);
      other.save(session);
      return session.getId();
    }

    Session here(String id) {
      return Objects.requireNonNull(sparing.findById(id));
    }

    void there(String id, String name, @Nullable String value) {
      SparingSession<S> session = Objects.requireNonNull(other.findById(id));
      if (value == null) {
        session.removeAttribute(name);
      } else {
        session.setAttribute(name, value);
      }
      other.save(session);
    }

    void visited(String id, Visit visit) {
      SparingSession<S> session = Objects.requireNonNull(sparing.findById(id));
      visit.with(session);
      sparing.save(session);
    }
  }

  private record Counted<S extends Session>(SessionRepository<S> kept, AtomicInteger readings)
      implements SessionRepository<S> {

    @Override
    public S createSession() {
      return kept.createSession();
    }

    @Override
    public void save(S session) {
      kept.save(session);
    }

    @Override
    public @Nullable S findById(String id) {
      readings.incrementAndGet();
      return kept.findById(id);
    }

    @Override
    public void deleteById(String id) {
      kept.deleteById(id);
    }
  }
}
