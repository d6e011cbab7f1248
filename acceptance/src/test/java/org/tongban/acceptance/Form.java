package org.tongban.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The forms in which a text could lie in a file or a table. */
enum Form {
  PLAIN {
    @Override
    List<String> spelled(String text) {
      return List.of(text);
    }
  },
  HEX {
    @Override
    List<String> spelled(String text) {
      String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
      return List.of(hex, hex.toUpperCase(Locale.ROOT));
    }
  },
  /** Wherever in the encoded bytes the text begins. */
  BASE64 {
    @Override
    List<String> spelled(String text) {
      List<String> plain = IntStream.range(0, 3).mapToObj(at -> base64(text, at)).toList();
      List<String> safe = plain.stream().map(s -> s.replace('+', '-').replace('/', '_')).toList();
      return IntStream.range(0, 6).mapToObj(i -> i < 3 ? plain.get(i) : safe.get(i - 3)).toList();
    }
  },
  /** As JSON and Java write it: everything escaped, or what is not ASCII. */
  ESCAPED {
    @Override
    List<String> spelled(String text) {
      return List.of(
          escaped(text, "\\u%04x", 0),
          escaped(text, "\\u%04X", 0),
          escaped(text, "\\u%04x", 0x80),
          escaped(text, "\\u%04X", 0x80));
    }
  },
  /** Either order of bytes; what is shorter than six bytes would be met by chance. */
  UTF16 {
    @Override
    List<String> spelled(String text) {
      return text.length() < 3
          ? List.of()
          : List.of(
              bytewise(text.getBytes(StandardCharsets.UTF_16LE)),
              bytewise(text.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Override
    byte[] bytes(String spelled) {
      return spelled.getBytes(StandardCharsets.ISO_8859_1);
    }
  };

  private static final int BYTE = 8;
  private static final int SEXTET = 6;

  abstract List<String> spelled(String text);

  byte[] bytes(String spelled) {
    return spelled.getBytes(StandardCharsets.UTF_8);
  }

  /** The digits that stand for the text alone, when {@code at} bytes of a triple precede it. */
  private static String base64(String text, int at) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] shifted = new byte[at + bytes.length];
    System.arraycopy(bytes, 0, shifted, at, bytes.length);
    int first = (at * BYTE + SEXTET - 1) / SEXTET;
    return Base64.getEncoder()
        .encodeToString(shifted)
        .substring(first, shifted.length * BYTE / SEXTET);
  }

  private static String escaped(String text, String pattern, int least) {
    return text.chars()
        .mapToObj(c -> c < least ? Character.toString(c) : String.format(pattern, c))
        .collect(Collectors.joining());
  }

  private static String bytewise(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
