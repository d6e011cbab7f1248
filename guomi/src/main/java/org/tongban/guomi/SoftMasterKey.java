package org.tongban.guomi;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A master key held in memory: 32 random bytes, never used directly.
 *
 * <p>HMAC-SM3 derives from them the SM4 key that wraps (its first 16 bytes) and the fingerprint, so
 * that the fingerprint tells nothing of the wrapping key.
 */
final class SoftMasterKey implements MasterKey {
  static final int LENGTH = 32;

  private static final int FINGERPRINT_LENGTH = 8;
  private static final byte[] NO_HEADER = {};

  private final byte[] wrappingKey;
  private final String fingerprint;

  SoftMasterKey(byte[] secret) {
    if (secret.length != LENGTH) {
      throw new IllegalArgumentException("a master key has " + LENGTH + " bytes");
    }
    wrappingKey = Arrays.copyOf(derive(secret, "wrap"), Sm4Gcm.KEY_LENGTH);
    fingerprint = HexFormat.of().formatHex(derive(secret, "fingerprint"), 0, FINGERPRINT_LENGTH);
  }

  static SoftMasterKey parse(String base64, String source) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException _) {
      // The cause would quote a character of the key.
      throw new MasterKeyException(source + " is not base64");
    }
    if (secret.length != LENGTH) {
      throw new MasterKeyException(
          "%s holds %d bytes instead of %d".formatted(source, secret.length, LENGTH));
    }
    return new SoftMasterKey(secret);
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public byte[] wrap(byte[] key, byte[] context) {
    return new Sm4Gcm(wrappingKey).seal(NO_HEADER, context, key);
  }

  @Override
  public byte[] unwrap(byte[] wrapped, byte[] context) {
    return new Sm4Gcm(wrappingKey).open(0, context, wrapped);
  }

  private static byte[] derive(byte[] secret, String purpose) {
    return Sm3.hmac(secret, Framing.of("tongban master key 1", purpose));
  }
}
