package org.tongban.kernel;

import java.util.UUID;

/** Identity of a person (人员); says nothing about it and may stand in logs, URLs and events. */
public record PersonId(UUID value) {

  /** A new identity, time-ordered so that indexes stay compact. */
  public static PersonId next() {
    return new PersonId(TimeOrderedIds.next());
  }

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
