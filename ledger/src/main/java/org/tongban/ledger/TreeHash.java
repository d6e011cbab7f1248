package org.tongban.ledger;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * Hashing of a Merkle tree 默克尔树 as in RFC 9162 §2.1.1 (RFC 6962 §2.1): leaves under the prefix
 * 0x00, inner nodes under 0x01, so that neither can be passed off as the other.
 *
 * <p>A log keeps its algorithm for life; another algorithm is another log with another origin.
 * Stateless and safe for use by many threads.
 */
public enum TreeHash {
  /** SM3 (GB/T 32905-2016), the algorithm in use. */
  SM3(1),
  /** SHA-256, for comparison with the published vectors and foreign logs. */
  SHA_256(2);

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private final int code;

  TreeHash(int code) {
    this.code = code;
  }

  /** Returns the root of the tree without leaves: the hash of nothing. */
  public Hash empty() {
    return digest();
  }

  /** Returns the hash of the leaf with this input: H(0x00 || input). */
  public Hash leaf(byte[] input) {
    return digest(new byte[] {LEAF}, input);
  }

  /** Returns the hash of the inner node over two subtrees: H(0x01 || left || right). */
  public Hash node(Hash left, Hash right) {
    return digest(new byte[] {NODE}, left.toBytes(), right.toBytes());
  }

  /** Hashes a value for one named purpose; the length-prefixed name keeps purposes apart. */
  Hash labelled(String purpose, byte[]... parts) {
    byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
    byte[][] all = new byte[parts.length + 2][];
    all[0] = new byte[] {(byte) name.length};
    all[1] = name;
    System.arraycopy(parts, 0, all, 2, parts.length);
    return digest(all);
  }

  private Hash digest(byte[]... parts) {
    Digest digest =
        switch (this) {
          case SM3 -> new SM3Digest();
          case SHA_256 -> new SHA256Digest();
        };
    for (byte[] part : parts) {
      digest.update(part, 0, part.length);
    }
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return Hash.of(out);
  }

  /** Number of the algorithm in stored states; never reused. */
  int code() {
    return code;
  }

  static TreeHash ofCode(int code) {
    for (TreeHash each : values()) {
      if (each.code == code) {
        return each;
      }
    }
    throw new LedgerFormatException("unknown tree hash algorithm number " + code);
  }
}
