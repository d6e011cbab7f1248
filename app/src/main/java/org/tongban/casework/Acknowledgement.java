package org.tongban.casework;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/** What a receiver signs when a record is committed with it (回执). */
final class Acknowledgement {

  private Acknowledgement() {}

  /** The bytes signed: they name the record and its digest, so that no other is meant. */
  static byte[] of(UUID message, byte[] digest) {
    String text = "tongban-case-receipt/1\n" + message + "\n" + HexFormat.of().formatHex(digest);
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
