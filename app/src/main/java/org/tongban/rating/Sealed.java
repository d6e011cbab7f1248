package org.tongban.rating;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;
import org.tongban.kernel.CaseId;

/** Seals what people said and wrote (加密存储) in the columns of this module. */
@Component
class Sealed {

  /** What ratings say was sealed here before the module had a schema of its own. */
  private static final String FIRST = "casework.rating";

  private final FieldCipher cipher;

  Sealed(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static FieldPlace words(CaseId id) {
    return new FieldPlace(FIRST, "reason", id.toString());
  }

  static FieldPlace finding(CaseId id) {
    return new FieldPlace(FIRST, "follow_up", id.toString());
  }

  static FieldPlace of(String table, String column, Object row) {
    return new FieldPlace("rating." + table, column, row.toString());
  }

  byte[] seal(FieldPlace place, String text) {
    return cipher.seal(place, text);
  }

  String open(FieldPlace place, byte @Nullable [] sealed) {
    return sealed == null ? "" : cipher.open(place, sealed);
  }
}
