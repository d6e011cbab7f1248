package org.tongban.identity.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.util.ConcurrentLruCache;

/**
 * Reads a session (会话) only when its rows have changed since it was last read here, and writes when
 * it was last used only now and then, instead of committing an update with every request. Whatever
 * else changes is written at once, and whether rows have changed is asked with every request, so
 * that each node answers for what any of them wrote.
 */
final class SparingSessions<S extends Session> implements SessionRepository<SparingSession<S>> {

  /** As {@link ActorFilter} remembers it. */
  static final Duration GRAIN = ActorFilter.GRAIN;

  private static final int HELD_AT_MOST = 5_000;

  private final SessionRepository<S> kept;
  private final SessionStamps stamps;
  private final ConcurrentLruCache<String, HeldSession.Slot> held =
      new ConcurrentLruCache<>(HELD_AT_MOST, _ -> new HeldSession.Slot());

  private SparingSessions(SessionRepository<S> kept, SessionStamps stamps) {
    this.kept = kept;
    this.stamps = stamps;
  }

  static <S extends Session> SparingSessions<S> of(
      SessionRepository<S> kept, SessionStamps stamps) {
    return new SparingSessions<>(kept, stamps);
  }

  @Override
  public SparingSession<S> createSession() {
    return SparingSession.fresh(kept.createSession());
  }

  @Override
  public void save(SparingSession<S> session) {
    session
        .written()
        .ifPresent(written -> {
          OneReading.forget();
          // Writes the session's own row with its attributes, first and in one transaction.
          written.setLastAccessedTime(written.getLastAccessedTime());
          kept.save(written);
        });
  }

  @Override
  public void deleteById(String id) {
    OneReading.forget();
    held.remove(id);
    kept.deleteById(id);
  }

  @Override
  @SuppressWarnings("unchecked") // the memory of a request holds what this repository gave it
  public @Nullable SparingSession<S> findById(String id) {
    return (SparingSession<S>) OneReading.of(id, () -> find(id));
  }

  private @Nullable SparingSession<S> find(String id) {
    SessionStamps.Stamp stamp = stamps.of(id).orElse(null);
    HeldSession found = stamp == null ? null : current(id, stamp.session());
    if (stamp == null || found == null) {
      held.remove(id);
      return null;
    }
    return new SparingSession<>(kept, found.content(), stamp.account());
  }

  /** The stamp is older than what is read after it: a change in between is found next time. */
  private @Nullable HeldSession current(String id, String stamp) {
    HeldSession.Slot slot = held.get(id);
    HeldSession before = slot.content;
    if (before != null && before.stamp().equals(stamp) && !before.content().isExpired()) {
      return before;
    }
    S read = kept.findById(id);
    HeldSession now = read == null ? null : HeldSession.of(read, stamp);
    slot.content = now;
    return now;
  }
}
