package org.tongban.identity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;

/**
 * An account (账号) with its sealed fields opened; prints as its id alone.
 *
 * @param totpSecret Base32 (RFC 4648) secret of the authenticator
 * @param intact whether the code over what the account may do still matches
 */
record Account(
    AccountId id,
    AccountKind kind,
    @Nullable String loginName,
    @Nullable String passwordHash,
    @Nullable String totpSecret,
    long totpLastStep,
    @Nullable String phone,
    @Nullable PersonId person,
    String displayName,
    Rights rights,
    boolean enabled,
    boolean demonstration,
    int failures,
    @Nullable Instant lockedUntil,
    boolean intact) {

  Actor actor() {
    return new Actor(
        id,
        rights.roles(),
        rights.jurisdiction(),
        Optional.ofNullable(person),
        Optional.ofNullable(rights.department()));
  }

  boolean usable() {
    return enabled && intact;
  }

  boolean lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** What the shell shows: staff by name, residents by their masked name (张*明). */
  String shownName() {
    return kind == AccountKind.STAFF ? displayName : Masks.name(displayName);
  }

  @Override
  public String toString() {
    return "account " + id;
  }
}
