package org.tongban.guomi;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names one key of the ring: its use, and a version number or a name. */
record KeyId(KeyUse use, String name) implements Comparable<KeyId> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Comparator<KeyId> ORDER =
      Comparator.comparing(KeyId::use)
          .thenComparingInt(id -> id.name().length())
          .thenComparing(KeyId::name);

  static final KeyId RING = new KeyId(KeyUse.RING, "1");

  KeyId {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a key name is 1 to 64 of A-Z a-z 0-9 . _ -");
    }
  }

  static KeyId version(KeyUse use, int version) {
    return new KeyId(use, Integer.toString(version));
  }

  static KeyId parse(String use, String name) {
    return new KeyId(KeyUse.valueOf(use.toUpperCase(Locale.ROOT)), name);
  }

  /** Binds a wrapped key to its name, so that two lines of the ring cannot be exchanged. */
  byte[] context() {
    return Framing.of("tongban key ring 1", use.word(), name);
  }

  @Override
  public int compareTo(KeyId other) {
    return ORDER.compare(this, other);
  }
}
