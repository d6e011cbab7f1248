package org.tongban.guomi;

import java.security.SecureRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * Signs with SM2 and SM3 (数字签名, GB/T 32918.2) under the default user id; safe for many threads.
 *
 * <p>A signature is the DER sequence of r and s (GM/T 0009), 70 to 72 bytes almost always, as
 * OpenSSL and certificate tools read it.
 */
public final class Sm2Signer {
  private final ECPrivateKeyParameters key;
  private final SecureRandom random;
  private final Sm2Verifier verifier;

  /** Initialising costs more than signing, and an initialised signer is ready again after use. */
  private final ConcurrentLinkedQueue<SM2Signer> idle = new ConcurrentLinkedQueue<>();

  Sm2Signer(byte[] secret) {
    this(secret, new SecureRandom());
  }

  Sm2Signer(byte[] secret, SecureRandom random) {
    this.key = Sm2Keys.privateKey(secret);
    this.random = random;
    this.verifier = new Sm2Verifier(Sm2Keys.publicKey(key));
  }

  /** Signs a message of any length. */
  public byte[] sign(byte[] message) {
    var signer = idle.poll();
    if (signer == null) {
      signer = initialised();
    }
    try {
      signer.update(message, 0, message.length);
      byte[] signature = signer.generateSignature();
      idle.add(signer);
      return signature;
    } catch (CryptoException e) {
      throw new IllegalStateException("signing cannot fail with a valid key", e);
    }
  }

  /** Verifies what this signer signs. */
  public Sm2Verifier verifier() {
    return verifier;
  }

  /** The public key as SubjectPublicKeyInfo in PEM. */
  public String publicKeyPem() {
    return verifier.publicKeyPem();
  }

  private SM2Signer initialised() {
    var signer = new SM2Signer();
    signer.init(
        true,
        new ParametersWithID(new ParametersWithRandom(key, random), Sm2Verifier.defaultUserId()));
    return signer;
  }
}
