package org.tongban.guomi;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Encodes a list of texts so that no two different lists give the same bytes. */
final class Framing {
  private Framing() {}

  static byte[] of(String... parts) {
    byte[][] encoded = new byte[parts.length][];
    int size = 0;
    for (int i = 0; i < parts.length; i++) {
      encoded[i] = utf8(parts[i]);
      size += Integer.BYTES + encoded[i].length;
    }
    var out = ByteBuffer.allocate(size);
    for (byte[] part : encoded) {
      out.putInt(part.length).put(part);
    }
    return out.array();
  }

  /** Strict UTF-8: a lone surrogate would be replaced silently and never come back. */
  static byte[] utf8(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return strict(text);
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] strict(String text) {
    try {
      var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return Arrays.copyOfRange(bytes.array(), bytes.arrayOffset(), bytes.limit());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text is not well-formed Unicode", e);
    }
  }
}
