package org.tongban.guomi;

import java.util.Locale;

/** What a key of the ring is for; also its first word in the ring file. */
enum KeyUse {
  /** Protects the ring file itself. */
  RING(Sm3.LENGTH),
  DATA(Sm4Gcm.KEY_LENGTH),
  INDEX(Sm3.LENGTH),
  SIGN(Sm2Keys.PRIVATE_KEY_LENGTH),
  MAC(Sm3.LENGTH);

  final int keyLength;

  KeyUse(int keyLength) {
    this.keyLength = keyLength;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
