package org.tongban.kernel;

import java.util.UUID;

/** Identity of a account (账号); says nothing about it and may stand in logs, URLs and events. */
public record AccountId(UUID value) {

  /** A new identity, time-ordered so that indexes stay compact. */
  public static AccountId next() {
    return new AccountId(TimeOrderedIds.next());
  }

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static AccountId of(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
