package org.tongban.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

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
   * tongban.org/sm2-with-sm3} || 0x0A || point), following signed-note's recommendation, with the
   * public key's point uncompressed (65 bytes).
   *
   * @param publicKeyPem the public key in PEM (SubjectPublicKeyInfo on curve sm2p256v1)
   * @throws LedgerFormatException if it is something else
   */
  public static NoteKey sm2(String name, String publicKeyPem) {
    SHA256Digest digest = new SHA256Digest();
    update(digest, StrictText.bytes(name));
    update(digest, new byte[] {'\n', (byte) 0xff});
    update(digest, StrictText.bytes(SM2_TYPE + "\n"));
    update(digest, sm2Point(publicKeyPem));
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return new NoteKey(name, ByteBuffer.wrap(hash).getInt());
  }

  private static byte[] sm2Point(String text) {
    try (PemReader pem = new PemReader(new StringReader(text))) {
      PemObject object = pem.readPemObject();
      if (object != null
          && PublicKeyFactory.createKey(object.getContent()) instanceof ECPublicKeyParameters key
          && key.getParameters() instanceof ECNamedDomainParameters curve
          && curve.getName().equals(GMObjectIdentifiers.sm2p256v1)) {
        return key.getQ().getEncoded(false);
      }
    } catch (IOException | RuntimeException e) {
      throw new LedgerFormatException("not an SM2 public key in PEM: " + e.getMessage());
    }
    throw new LedgerFormatException("not an SM2 public key in PEM");
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
