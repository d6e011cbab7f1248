package org.tongban.acceptance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks again and again, but not for ever. */
final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private Patience() {}

  /** What is there in the end; fails when {@code most} is over. */
  static <T> T await(String what, Duration most, Supplier<Optional<T>> asked) {
    long end = System.nanoTime() + most.toNanos();
    while (true) {
      Optional<T> found = asked.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(what + ": not within " + most.toSeconds() + " s");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
