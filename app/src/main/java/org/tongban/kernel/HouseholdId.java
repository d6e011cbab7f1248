package org.tongban.kernel;

import java.util.UUID;

/** Identity of a household (户); says nothing about it and may stand in logs, URLs and events. */
public record HouseholdId(UUID value) {

  /** A new identity, time-ordered so that indexes stay compact. */
  public static HouseholdId next() {
    return new HouseholdId(TimeOrderedIds.next());
  }

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static HouseholdId of(String text) {
    return new HouseholdId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
