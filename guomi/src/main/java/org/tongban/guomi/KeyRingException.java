package org.tongban.guomi;

import java.nio.file.Path;

/** The ring file is damaged, was tampered with, or cannot be written; it was left as it was. */
public final class KeyRingException extends RuntimeException {
  KeyRingException(Path ring, String problem) {
    super("key ring %s: %s".formatted(ring, problem));
  }

  KeyRingException(Path ring, String problem, Throwable cause) {
    super("key ring %s: %s".formatted(ring, problem), cause);
  }
}
