package org.tongban.guomi;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;

/** Verifies SM2 signatures (验签) of one public key under the default user id; thread-safe. */
public final class Sm2Verifier {
  /** User id that GM/T 0009 sets where none is agreed. */
  public static final String DEFAULT_USER_ID = "1234567812345678";

  private final ECPublicKeyParameters key;
  private final ConcurrentLinkedQueue<SM2Signer> idle = new ConcurrentLinkedQueue<>();

  Sm2Verifier(ECPublicKeyParameters key) {
    this.key = key;
  }

  /**
   * A verifier for a public key as {@link #publicKeyPem()} writes it.
   *
   * @throws IllegalArgumentException if it is not a public key on the SM2 curve
   */
  public static Sm2Verifier fromPem(String pem) {
    return new Sm2Verifier(Sm2Keys.fromPem(pem));
  }

  /** Whether this is a DER signature of the message; malformed signatures are just false. */
  public boolean verify(byte[] message, byte[] signature) {
    var verifier = idle.poll();
    if (verifier == null) {
      verifier = initialised();
    }
    verifier.update(message, 0, message.length);
    boolean valid = verifier.verifySignature(signature);
    idle.add(verifier);
    return valid;
  }

  /** The public key as SubjectPublicKeyInfo in PEM. */
  public String publicKeyPem() {
    return Sm2Keys.toPem(key);
  }

  static byte[] defaultUserId() {
    return DEFAULT_USER_ID.getBytes(StandardCharsets.US_ASCII);
  }

  private SM2Signer initialised() {
    var verifier = new SM2Signer();
    verifier.init(false, new ParametersWithID(key, defaultUserId()));
    return verifier;
  }
}
