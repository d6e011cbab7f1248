package org.tongban.registry.load;

import java.time.Instant;
import java.util.UUID;

/**
 * The identities an import gives (标识): each follows from the import's own and the number in the
 * file, so that a resumed import gives the same. Time-ordered like all others; neighbours in a file
 * stay neighbours in the indexes.
 *
 * <p>Numbers count in the leading bits, 256 of them a millisecond. The indexes of exclusion
 * constraints judge how far two identities are apart by their first 53 bits or so; if they were the
 * same there, every later row would widen some page at random until a search reads them all.
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
  private static final int FINE_BITS = 8;
  private static final int TAG_BITS = 4;
  private static final int TIME_AT = 16;
  private static final long VERSION = 0x7000;
  private static final long VARIANT = 1L << 63;
  private static final long RANDOM_BITS = (1L << 30) - 1;

  private final long time;
  private final long random;

  Ids(UUID importId, Instant started) {
    time = started.toEpochMilli();
    random = (importId.getLeastSignificantBits() & RANDOM_BITS) << NUMBER_BITS;
  }

  UUID of(Kind kind, int number) {
    long since = time + (number >> FINE_BITS);
    long fine = number & ((1 << FINE_BITS) - 1);
    return new UUID(
        since << TIME_AT | VERSION | fine << TAG_BITS | kind.tag, VARIANT | random | number);
  }
}
