package org.tongban.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a plain Java program would do: AES-128-GCM of the JDK, random nonce, the place as AAD. */
final class JdkFieldCipher {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY = 16;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;
  private final byte[] place;

  JdkFieldCipher(String place) {
    byte[] secret = new byte[KEY];
    random.nextBytes(secret);
    this.key = new SecretKeySpec(secret, "AES");
    this.place = place.getBytes(StandardCharsets.UTF_8);
  }

  byte[] seal(byte[] plain) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] body = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
    return ByteBuffer.allocate(NONCE + body.length).put(nonce).put(body).array();
  }

  byte[] open(byte[] sealed) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE];
    System.arraycopy(sealed, 0, nonce, 0, NONCE);
    return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, NONCE, sealed.length - NONCE);
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place);
    return cipher;
  }
}
