package org.tongban.guomi;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys derived from an index key for a scope and a kind, kept because each is used again. */
final class ScopedKeys {
  /** More than the counties of the nation with all kinds of one, and small in memory. */
  private static final int MOST = 8_192;

  private final byte[] root;
  private final HmacSm3 derivation;
  private final Map<Scope, HmacSm3> derived = new ConcurrentHashMap<>();

  ScopedKeys(byte[] root) {
    this.root = root;
    this.derivation = new HmacSm3(root);
  }

  /** Whether these were derived from that very key of the ring. */
  boolean from(byte[] key) {
    return Arrays.equals(root, key);
  }

  HmacSm3 of(String scope, String kind) {
    var wanted = new Scope(scope, kind);
    HmacSm3 held = derived.get(wanted);
    if (held != null) {
      return held;
    }
    if (scope.isBlank() || kind.isBlank()) {
      throw new IllegalArgumentException("an index has a scope and a kind");
    }
    if (derived.size() >= MOST) {
      derived.clear();
    }
    var made = new HmacSm3(derivation.of(Framing.of("tongban blind index 1", scope, kind)));
    derived.put(wanted, made);
    return made;
  }

  private record Scope(String scope, String kind) {}
}
