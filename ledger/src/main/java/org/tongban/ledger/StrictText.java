package org.tongban.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text, UTF-8 and base64 without the leniency that gives one value several spellings. */
final class StrictText {

  private StrictText() {}

  static void check(String text) {
    bytes(text);
  }

  static byte[] bytes(String text) {
    try {
      ByteBuffer out = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[out.remaining()];
      out.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new LedgerFormatException("text contains half of a surrogate pair");
    }
  }

  static String text(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new LedgerFormatException("text is not UTF-8");
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Decodes only the spelling that {@link #base64} gives: padded, and no stray trailing bits. */
  static byte[] fromBase64(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new LedgerFormatException("not base64: " + e.getMessage());
    }
    if (!base64(bytes).equals(text)) {
      throw new LedgerFormatException("base64 is not in its canonical spelling");
    }
    return bytes;
  }
}
