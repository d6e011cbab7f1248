package org.tongban.registry;

import org.jspecify.annotations.Nullable;
import org.tongban.kernel.Refusal;

/** What must be so (登记前提), each with the message key of its reason under registry.events. */
final class Require {

  private Require() {}

  /** Refused as CONFLICT: the register stands against it. */
  static void that(boolean condition, String reason) {
    if (!condition) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.events." + reason);
    }
  }

  /** Refused as INVALID: the declaration itself is wrong. */
  static void valid(boolean condition, String reason) {
    if (!condition) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.events." + reason);
    }
  }

  /** What must be given. */
  static <T> T given(@Nullable T value, String reason) {
    if (value == null) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.events." + reason);
    }
    return value;
  }
}
