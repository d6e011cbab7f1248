package org.tongban.ledger;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Salt 盐 of one entry's commitment: 16 random bytes, stored beside the entry and given out only
 * with it. Destroying it makes the leaf say nothing about the entry any more.
 */
public final class Salt {

  /** Length in bytes. */
  public static final int LENGTH = 16;

  private final byte[] bytes;

  private Salt(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Draws a new salt; one for each entry, never shared. */
  public static Salt fresh(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return new Salt(bytes);
  }

  /**
   * Copies a salt out of its bytes.
   *
   * @throws LedgerFormatException unless there are exactly {@value #LENGTH} bytes
   */
  public static Salt of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new LedgerFormatException(
          "a salt has " + LENGTH + " bytes, this one has " + bytes.length);
    }
    return new Salt(bytes.clone());
  }

  /** Returns a fresh copy of the {@value #LENGTH} bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Salt that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns only the name of the type: a salt in a log would undo its purpose. */
  @Override
  public String toString() {
    return "Salt";
  }
}
