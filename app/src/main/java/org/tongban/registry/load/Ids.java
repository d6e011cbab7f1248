package org.tongban.registry.load;

import java.time.Instant;
import java.util.UUID;

/**
 * The identities an import gives (标识): each follows from the import's own and the number in the
 * file, so that a resumed import gives the same. Time-ordered like all others; neighbours in a file
 * stay neighbours in the indexes.
 */
final class Ids {

  /** What a number stands for; the tag is part of the identities. */
  enum Kind {
    PERSON(0),
    PERSON_VERSION(1),
    HOUSEHOLD(2),
    HOUSEHOLD_VERSION(3),
    DWELLING(4),
    DWELLING_VERSION(5),
    REGISTRATION(6),
    MARRIAGE(7),
    KINSHIP(8),
    EVENT(9),
    OPERATION(10);

    private final int tag;

    Kind(int tag) {
      this.tag = tag;
    }
  }

  private static final int NUMBER_BITS = 32;
  private static final long VERSION = 0x7000;
  private static final long VARIANT = 1L << 63;
  private static final long RANDOM_BITS = (1L << 30) - 1;

  private final long time;
  private final long random;

  Ids(UUID importId, Instant started) {
    time = started.toEpochMilli() << 16;
    random = (importId.getLeastSignificantBits() & RANDOM_BITS) << NUMBER_BITS;
  }

  UUID of(Kind kind, int number) {
    return new UUID(time | VERSION | kind.tag, VARIANT | random | number);
  }
}
