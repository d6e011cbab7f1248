package org.tongban.casework;

import org.springframework.stereotype.Component;
import org.tongban.guomi.KeyRing;
import org.tongban.kernel.RegionCode;

/**
 * Signs and verifies for counties (区县签名) with SM2. One installation holds the keys of all its
 * counties; with several, each holds the others' public keys instead.
 */
@Component
class CountyKeys {

  private final KeyRing ring;

  CountyKeys(KeyRing ring) {
    this.ring = ring;
  }

  Envelope sign(RegionCode county, byte[] content) {
    return new Envelope(content, ring.signer(county.digits()).sign(content));
  }

  /** Whether the county signed it; a county without a key signed nothing. */
  boolean signed(RegionCode county, Envelope envelope) {
    return ring.signerNames().contains(county.digits())
        && ring.signer(county.digits()).verifier().verify(envelope.content(), envelope.signature());
  }
}
