package org.tongban.ledger;

/** A checkpoint whose signatures 签名 do not earn trust; the message says which and why. */
public final class CheckpointRejectedException extends RuntimeException {

  CheckpointRejectedException(String message) {
    super(message);
  }
}
