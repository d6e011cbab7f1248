package org.tongban.ledger;

/** Verification 验签 with one trusted public key, given in by the caller. */
@FunctionalInterface
public interface SignatureCheck {

  /** Says whether the signature over exactly these bytes is by the key; garbage is false. */
  boolean verify(byte[] message, byte[] signature);
}
