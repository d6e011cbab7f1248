package org.tongban.registry;

import java.util.UUID;

/** Identity of a dwelling (住所); says nothing about it and may stand in logs, URLs and events. */
public record DwellingId(UUID value) {

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static DwellingId of(String text) {
    return new DwellingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
