package org.tongban.guomi;

import java.security.MessageDigest;

/** A named HMAC-SM3 key (消息鉴别码), for entries that only the platform itself verifies. */
public final class MacKey {
  private final HmacSm3 hmac;

  MacKey(byte[] key) {
    this.hmac = new HmacSm3(key);
  }

  /** The 32-byte code of the parts one after another. */
  public byte[] mac(byte[]... parts) {
    return hmac.of(parts);
  }

  /** Whether this is the code of the message, in constant time. */
  public boolean matches(byte[] message, byte[] mac) {
    return MessageDigest.isEqual(mac(message), mac);
  }
}
