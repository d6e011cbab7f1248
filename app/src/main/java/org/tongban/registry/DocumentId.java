package org.tongban.registry;

import java.util.UUID;

/** Identity of a paper (证件); says nothing about it and may stand in logs, URLs and events. */
public record DocumentId(UUID value) {

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static DocumentId of(String text) {
    return new DocumentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
