package org.tongban.kernel;

import java.util.UUID;

/** Identity of a case (办件); says nothing about it and may stand in logs, URLs and events. */
public record CaseId(UUID value) {

  /** A new identity, time-ordered so that indexes stay compact. */
  public static CaseId next() {
    return new CaseId(TimeOrderedIds.next());
  }

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
