package org.tongban.guomi;

import java.util.Arrays;

/** Keys that are no secrets. */
final class Secrets {
  private Secrets() {}

  static MasterKey master() {
    return master(1);
  }

  static MasterKey master(int filler) {
    byte[] secret = new byte[SoftMasterKey.LENGTH];
    Arrays.fill(secret, (byte) filler);
    return new SoftMasterKey(secret);
  }
}
