package org.tongban.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Version 7 identifiers (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits. */
public final class TimeOrderedIds {

  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedIds() {}

  /** A new identifier of that moment, between 1970 and 10889. */
  public static UUID at(Instant moment) {
    return of(moment.toEpochMilli());
  }

  static UUID next() {
    return of(System.currentTimeMillis());
  }

  private static UUID of(long millis) {
    long high = (millis << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
