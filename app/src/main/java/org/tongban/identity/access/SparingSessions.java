package org.tongban.identity.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Writes when a session was last used (最近访问) only now and then, instead of committing an update
 * with every request. Whatever else changes is written at once.
 */
final class SparingSessions<S extends Session>
    implements SessionRepository<SparingSessions.Sparing<S>> {

  /** As {@link ActorFilter} remembers it. */
  static final Duration GRAIN = ActorFilter.GRAIN;

  private final SessionRepository<S> kept;

  private SparingSessions(SessionRepository<S> kept) {
    this.kept = kept;
  }

  static <S extends Session> SparingSessions<S> of(SessionRepository<S> kept) {
    return new SparingSessions<>(kept);
  }

  @Override
  public Sparing<S> createSession() {
    return new Sparing<>(kept.createSession());
  }

  @Override
  public void save(Sparing<S> session) {
    kept.save(session.session);
  }

  @Override
  public @Nullable Sparing<S> findById(String id) {
    S found = kept.findById(id);
    return found == null ? null : new Sparing<>(found);
  }

  @Override
  public void deleteById(String id) {
    kept.deleteById(id);
  }

  /** A session that takes a new time only when the old one is stale. */
  static final class Sparing<S extends Session> implements Session {

    private final S session;

    Sparing(S session) {
      this.session = session;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
      if (!time.isBefore(session.getLastAccessedTime().plus(GRAIN))) {
        session.setLastAccessedTime(time);
      }
    }

    @Override
    public Instant getLastAccessedTime() {
      return session.getLastAccessedTime();
    }

    @Override
    public String getId() {
      return session.getId();
    }

    @Override
    public String changeSessionId() {
      return session.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
      return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
      if (value == null) {
        session.removeAttribute(name);
      } else {
        session.setAttribute(name, value);
      }
    }

    @Override
    public void removeAttribute(String name) {
      session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return session.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return session.isExpired();
    }
  }
}
