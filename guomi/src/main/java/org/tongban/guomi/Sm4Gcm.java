package org.tongban.guomi;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;

/**
 * SM4 (GB/T 32907) in GCM under one key: a random 96-bit nonce in front, a 128-bit tag behind. Safe
 * for use by many threads.
 */
final class Sm4Gcm {
  static final int KEY_LENGTH = 16;
  static final int NONCE_LENGTH = 12;
  static final int TAG_LENGTH = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Pool<Sm4Cipher> ciphers;

  Sm4Gcm(byte[] key) {
    ciphers = new Pool<>(() -> new Sm4Cipher(key));
  }

  static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Writes {@code header | nonce | ciphertext | tag}; the header is not covered by the tag. */
  byte[] seal(byte[] header, byte[] aad, byte[] plaintext) {
    int body = header.length + NONCE_LENGTH;
    byte[] out = Arrays.copyOf(header, body + plaintext.length + TAG_LENGTH);
    Sm4Cipher cipher = ciphers.take();
    byte[] nonce = cipher.nonce();
    System.arraycopy(nonce, 0, out, header.length, NONCE_LENGTH);
    try {
      cipher.process(true, nonce, aad, plaintext, 0, plaintext.length, out, body);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("encryption cannot fail on its input", e);
    }
    ciphers.give(cipher);
    return out;
  }

  /** Opens what {@link #seal} wrote, skipping a header of the given length. */
  byte[] open(int headerLength, byte[] aad, byte[] sealed) {
    int body = headerLength + NONCE_LENGTH;
    if (sealed.length < body + TAG_LENGTH) {
      throw new SealBrokenException();
    }
    byte[] nonce = Arrays.copyOfRange(sealed, headerLength, body);
    byte[] plaintext = new byte[sealed.length - body - TAG_LENGTH];
    Sm4Cipher cipher = ciphers.take();
    try {
      cipher.process(false, nonce, aad, sealed, body, sealed.length - body, plaintext, 0);
    } catch (InvalidCipherTextException _) {
      // The cipher is not given back: what a broken text left in it is of no use.
      throw new SealBrokenException();
    }
    ciphers.give(cipher);
    return plaintext;
  }
}
