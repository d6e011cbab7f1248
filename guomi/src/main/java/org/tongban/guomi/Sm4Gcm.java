package org.tongban.guomi;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 (GB/T 32907) in GCM: a random 96-bit nonce in front, a 128-bit tag behind. */
final class Sm4Gcm {
  static final int KEY_LENGTH = 16;
  static final int NONCE_LENGTH = 12;
  static final int TAG_LENGTH = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Sm4Gcm() {}

  static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Writes {@code header | nonce | ciphertext | tag}; the header is not covered by the tag. */
  static byte[] seal(byte[] key, byte[] header, byte[] aad, byte[] plaintext) {
    byte[] nonce = randomBytes(NONCE_LENGTH);
    int body = header.length + NONCE_LENGTH;
    byte[] out = Arrays.copyOf(header, body + plaintext.length + TAG_LENGTH);
    System.arraycopy(nonce, 0, out, header.length, NONCE_LENGTH);
    try {
      process(true, key, nonce, aad, plaintext, 0, plaintext.length, out, body);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("encryption cannot fail on its input", e);
    }
    return out;
  }

  /** Opens what {@link #seal} wrote, skipping a header of the given length. */
  static byte[] open(byte[] key, int headerLength, byte[] aad, byte[] sealed) {
    int body = headerLength + NONCE_LENGTH;
    if (sealed.length < body + TAG_LENGTH) {
      throw new SealBrokenException();
    }
    byte[] nonce = Arrays.copyOfRange(sealed, headerLength, body);
    byte[] plaintext = new byte[sealed.length - body - TAG_LENGTH];
    try {
      process(false, key, nonce, aad, sealed, body, sealed.length - body, plaintext, 0);
    } catch (InvalidCipherTextException _) {
      throw new SealBrokenException();
    }
    return plaintext;
  }

  static void process(
      boolean encrypt,
      byte[] key,
      byte[] nonce,
      byte[] aad,
      byte[] in,
      int inOffset,
      int inLength,
      byte[] out,
      int outOffset)
      throws InvalidCipherTextException {
    var cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(
        encrypt, new AEADParameters(new KeyParameter(key), TAG_LENGTH * Byte.SIZE, nonce, aad));
    int done = cipher.processBytes(in, inOffset, inLength, out, outOffset);
    cipher.doFinal(out, outOffset + done);
  }
}
