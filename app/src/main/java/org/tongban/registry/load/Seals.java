package org.tongban.registry.load;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;

/** Seals the fields of one row (字段加密) of a table. */
final class Seals {

  private final FieldCipher cipher;
  private final String table;
  private final String row;

  Seals(FieldCipher cipher, String table, UUID row) {
    this.cipher = cipher;
    this.table = "registry." + table;
    this.row = row.toString();
  }

  byte[] seal(String column, String text) {
    return cipher.seal(new FieldPlace(table, column, row), text);
  }

  byte @Nullable [] optional(String column, @Nullable String text) {
    return text == null ? null : seal(column, text);
  }
}
