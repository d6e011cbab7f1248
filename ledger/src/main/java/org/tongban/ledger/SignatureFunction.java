package org.tongban.ledger;

/** Signing 签名 with one key, given in by whoever holds it. */
@FunctionalInterface
public interface SignatureFunction {

  /** Returns the signature over exactly these bytes. */
  byte[] sign(byte[] message);
}
