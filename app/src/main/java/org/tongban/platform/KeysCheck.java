package org.tongban.platform;

import org.springframework.stereotype.Component;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;
import org.tongban.guomi.KeyRing;

/** The keys seal and open, and have seals left. */
@Component
final class KeysCheck implements SelfCheck {

  private static final FieldPlace PLACE = new FieldPlace("platform.check", "value", "1");
  private static final String TEXT = "通办";

  private final KeyRing ring;

  KeysCheck(KeyRing ring) {
    this.ring = ring;
  }

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public CheckOutcome run() {
    FieldCipher cipher = ring.fieldCipher();
    if (!cipher.open(PLACE, cipher.seal(PLACE, TEXT)).equals(TEXT)) {
      return CheckOutcome.broken("what was sealed opens as something else");
    }
    if (cipher.sealedSinceStart() > FieldCipher.SEALS_PER_KEY / 2) {
      return CheckOutcome.broken("the data key is half used up: rotate it");
    }
    return CheckOutcome.ok("data key %d seals and opens".formatted(ring.currentDataKeyVersion()));
  }
}
