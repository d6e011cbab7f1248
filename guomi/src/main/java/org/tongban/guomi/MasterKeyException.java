package org.tongban.guomi;

/** No usable master key could be had from its source; the message says why, never the key. */
public final class MasterKeyException extends RuntimeException {
  MasterKeyException(String message) {
    super(message);
  }

  MasterKeyException(String message, Throwable cause) {
    super(message, cause);
  }
}
