package org.tongban.guomi;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM3 digests (杂凑, GB/T 32905) and the HMAC over them. */
public final class Sm3 {
  /** Length of a digest and of an HMAC, in bytes. */
  public static final int LENGTH = 32;

  private Sm3() {}

  /** Digests the parts one after another, as if they were one array. */
  public static byte[] digest(byte[]... parts) {
    var digest = new SM3Digest();
    for (byte[] part : parts) {
      digest.update(part, 0, part.length);
    }
    byte[] out = new byte[LENGTH];
    digest.doFinal(out, 0);
    return out;
  }

  /** HMAC-SM3 of the parts one after another; frame them first if their borders carry meaning. */
  public static byte[] hmac(byte[] key, byte[]... parts) {
    var mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key));
    for (byte[] part : parts) {
      mac.update(part, 0, part.length);
    }
    byte[] out = new byte[LENGTH];
    mac.doFinal(out, 0);
    return out;
  }
}
