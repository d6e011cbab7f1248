package org.tongban.identity.access;

import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * What a session held when its rows bore a stamp (会话快照). Requests share it, so nobody writes to it.
 */
record HeldSession(String stamp, MapSession content) {

  static HeldSession of(Session session, String stamp) {
    return new HeldSession(stamp, new MapSession(session));
  }

  /** The place of one session in the memory of this node. */
  static final class Slot {
    volatile @Nullable HeldSession content;
  }
}
