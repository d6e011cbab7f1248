package org.tongban.guomi;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Keeps a few initialised objects for whoever comes next. Not one a thread: virtual threads are too
 * many for that. What finds no room is dropped, what finds none is made.
 */
final class Pool<T> {
  private static final int ROOM = 16;

  private final AtomicReferenceArray<T> kept = new AtomicReferenceArray<>(ROOM);
  private final Supplier<T> maker;

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** One that nobody else has, until it is given back. */
  T take() {
    int start = start();
    for (int i = 0; i < ROOM; i++) {
      int slot = (start + i) % ROOM;
      if (kept.getPlain(slot) != null) {
        T found = kept.getAndSet(slot, null);
        if (found != null) {
          return found;
        }
      }
    }
    return maker.get();
  }

  /** Gives back what was taken; whoever cannot vouch for its state keeps it. */
  void give(T used) {
    int start = start();
    for (int i = 0; i < ROOM; i++) {
      if (kept.compareAndSet((start + i) % ROOM, null, used)) {
        return;
      }
    }
  }

  private static int start() {
    return (int) (Thread.currentThread().threadId() % ROOM);
  }
}
