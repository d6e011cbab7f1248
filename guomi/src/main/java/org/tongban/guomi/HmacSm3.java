package org.tongban.guomi;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SM3 under one key whose pads are digested once; safe for use by many threads. */
final class HmacSm3 {
  private final Pool<HMac> macs;

  HmacSm3(byte[] key) {
    macs =
        new Pool<>(() -> {
          var mac = new HMac(new SM3Digest());
          mac.init(new KeyParameter(key));
          return mac;
        });
  }

  /** The code of the parts one after another; frame them if their borders carry meaning. */
  byte[] of(byte[]... parts) {
    HMac mac = macs.take();
    for (byte[] part : parts) {
      mac.update(part, 0, part.length);
    }
    byte[] out = new byte[Sm3.LENGTH];
    mac.doFinal(out, 0);
    macs.give(mac);
    return out;
  }
}
