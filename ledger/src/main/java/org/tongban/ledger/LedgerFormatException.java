package org.tongban.ledger;

/** Bytes or text that are not in the ledger's format 格式; the message says what was expected. */
public final class LedgerFormatException extends IllegalArgumentException {

  LedgerFormatException(String message) {
    super(message);
  }
}
