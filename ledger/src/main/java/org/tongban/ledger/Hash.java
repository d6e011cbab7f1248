package org.tongban.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Hash value 哈希值 of 32 bytes; immutable, equal by content, compared in constant time. */
public final class Hash {

  /** Length in bytes of every hash of the ledger: SM3 and SHA-256 agree on it. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Copies a hash out of its bytes.
   *
   * @throws LedgerFormatException unless there are exactly {@value #LENGTH} bytes
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new LedgerFormatException(
          "a hash has " + LENGTH + " bytes, this one has " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** Returns a fresh copy of the {@value #LENGTH} bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the hash in lower-case hex. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
