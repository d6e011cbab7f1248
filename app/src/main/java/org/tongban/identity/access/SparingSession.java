package org.tongban.identity.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The session of a request: read from what is held, loaded from its rows before the first change.
 * It takes a new time of use only when the old one is stale.
 */
final class SparingSession<S extends Session> implements Session {

  /** Answers with the stamp of the account that is signed in, as {@link SessionStamps} read it. */
  static final String ACCOUNT_STAMP = "tongban.accountStamp";

  private final @Nullable SessionRepository<S> kept;
  private final @Nullable String account;
  private Session current;
  private @Nullable S own;

  SparingSession(SessionRepository<S> kept, MapSession held, @Nullable String account) {
    this.kept = kept;
    this.account = account;
    this.current = held;
  }

  private SparingSession(S created) {
    this.kept = null;
    this.account = null;
    this.current = created;
    this.own = created;
  }

  /** One that has no rows yet. */
  static <S extends Session> SparingSession<S> fresh(S created) {
    return new SparingSession<>(created);
  }

  /** What is to be saved; empty when nothing was changed. */
  Optional<S> written() {
    return Optional.ofNullable(own);
  }

  /** What changes may be made to: who signed out meanwhile keeps them for this request alone. */
  private Session own() {
    if (kept != null && own == null) {
      own = kept.findById(current.getId());
      current = own == null ? new MapSession(current) : own;
    }
    return current;
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    if (!time.isBefore(current.getLastAccessedTime().plus(SparingSessions.GRAIN))) {
      own().setLastAccessedTime(time);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return current.getLastAccessedTime();
  }

  @Override
  public String getId() {
    return current.getId();
  }

  @Override
  public String changeSessionId() {
    return own().changeSessionId();
  }

  @Override
  @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"}) // as the interface has it
  public <T> @Nullable T getAttribute(String name) {
    return name.equals(ACCOUNT_STAMP) ? (T) account : current.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return current.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      own().removeAttribute(name);
    } else {
      own().setAttribute(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    own().removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return current.getCreationTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    own().setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return current.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return current.isExpired();
  }
}
