package org.tongban.acceptance;

import java.util.List;
import java.util.stream.Stream;

/** Something personal in one form, to be found nowhere. */
final class Needle {

  private final String what;
  private final Form form;
  private final byte[] bytes;

  private Needle(String what, Form form, byte[] bytes) {
    this.what = what;
    this.form = form;
    this.bytes = bytes;
  }

  /** All forms of a text; {@code what} says what it is, without the value. */
  static List<Needle> of(String what, String text) {
    return Stream.of(Form.values())
        .flatMap(form ->
            form.spelled(text).stream()
                .distinct()
                .filter(spelled -> form == Form.PLAIN || !spelled.equals(text))
                .map(spelled -> new Needle(what, form, form.bytes(spelled))))
        .toList();
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isAt(byte[] hay, int at, int end) {
    if (at + bytes.length > end) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (hay[at + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** What was found, never its value. */
  @Override
  public String toString() {
    return what + " as " + form;
  }
}
