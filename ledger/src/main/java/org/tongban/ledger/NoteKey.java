package org.tongban.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * Identity of a signer's key 签名者密钥标识, as a C2SP signed-note has it: a name and a 32-bit id.
 *
 * <p>The id only finds the key among those a verifier already trusts; it proves nothing.
 *
 * @param name name of the signer; the log itself signs under its origin
 * @param id first four bytes of a hash over name, algorithm and public key
 */
public record NoteKey(String name, int id) {

  /** Signed-note type 0xff, "not assigned there", followed by a name of our own. */
  private static final String SM2_TYPE = "tongban.org/sm2-with-sm3";

  public NoteKey {
    checkName(name);
  }

  /**
   * Identifies an SM2 key: the first four bytes of SHA-256(name || 0x0A || 0xff || {@code
   * tongban.org/sm2-with-sm3} || 0x0A || public key), following signed-note's recommendation.
   *
   * @param publicKey the uncompressed point, 65 bytes beginning with 0x04
   */
  public static NoteKey sm2(String name, byte[] publicKey) {
    if (publicKey.length != 65 || publicKey[0] != 0x04) {
      throw new LedgerFormatException(
          "an SM2 public key here is an uncompressed point of 65 bytes");
    }
    SHA256Digest digest = new SHA256Digest();
    update(digest, StrictText.bytes(name));
    update(digest, new byte[] {'\n', (byte) 0xff});
    update(digest, (SM2_TYPE + "\n").getBytes(StandardCharsets.US_ASCII));
    update(digest, publicKey);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return new NoteKey(name, ByteBuffer.wrap(hash).getInt());
  }

  private static void update(SHA256Digest digest, byte[] part) {
    digest.update(part, 0, part.length);
  }

  static void checkName(String name) {
    StrictText.check(name);
    boolean clean =
        name.codePoints()
            .noneMatch(c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || c == '+');
    if (name.isEmpty() || !clean) {
      throw new LedgerFormatException(
          "a log's or signer's name is not empty and has no spaces, plus or control characters");
    }
  }
}
