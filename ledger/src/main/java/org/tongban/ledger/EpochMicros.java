package org.tongban.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Conversion between instants and whole microseconds since 1970 that loses nothing. */
final class EpochMicros {

  private EpochMicros() {}

  static long of(Instant instant) {
    if (instant.getNano() % 1_000 != 0) {
      throw new LedgerFormatException(
          "instant " + instant + " is finer than microseconds; truncate it before it is recorded");
    }
    try {
      return Math.addExact(
          Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    } catch (ArithmeticException e) {
      throw new LedgerFormatException("instant " + instant + " is out of range");
    }
  }

  static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
