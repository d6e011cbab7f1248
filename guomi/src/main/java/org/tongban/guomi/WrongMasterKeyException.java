package org.tongban.guomi;

import java.nio.file.Path;

/** The ring was made under another master key; nothing was changed. */
public final class WrongMasterKeyException extends RuntimeException {
  WrongMasterKeyException(Path ring, String expected, String given) {
    super(
        "key ring %s belongs to master key %s, but %s was given; nothing was changed"
            .formatted(ring, expected, given));
  }
}
