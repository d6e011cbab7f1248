package org.tongban.guomi;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/**
 * SM4-GCM under one key that stays set: round keys and the table of the hash key are made once. Not
 * for two threads at a time, nor after a failure.
 */
final class Sm4Cipher {
  private static final int NONCES_AT_ONCE = 64;

  private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
  private final byte[] nonces = new byte[NONCES_AT_ONCE * Sm4Gcm.NONCE_LENGTH];
  private int used = nonces.length;
  private @Nullable KeyParameter unset;

  Sm4Cipher(byte[] key) {
    unset = new KeyParameter(key);
  }

  /** A random nonce, drawn with many others because a single draw costs as much as a field. */
  byte[] nonce() {
    if (used == nonces.length) {
      System.arraycopy(Sm4Gcm.randomBytes(nonces.length), 0, nonces, 0, nonces.length);
      used = 0;
    }
    used += Sm4Gcm.NONCE_LENGTH;
    return Arrays.copyOfRange(nonces, used - Sm4Gcm.NONCE_LENGTH, used);
  }

  void process(
      boolean encrypt,
      byte[] nonce,
      byte[] aad,
      byte[] in,
      int inOffset,
      int inLength,
      byte[] out,
      int outOffset)
      throws InvalidCipherTextException {
    cipher.init(encrypt, new AEADParameters(unset, Sm4Gcm.TAG_LENGTH * Byte.SIZE, nonce));
    unset = null;
    cipher.processAADBytes(aad, 0, aad.length);
    int done = cipher.processBytes(in, inOffset, inLength, out, outOffset);
    cipher.doFinal(out, outOffset + done);
  }
}
