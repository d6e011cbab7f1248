package org.tongban.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;

/** Seals and opens the register's fields (字段加密), each bound to its table, column and row. */
@Component
class SealedFields {

  private final FieldCipher cipher;

  SealedFields(FieldCipher cipher) {
    this.cipher = cipher;
  }

  byte[] seal(String table, String column, UUID row, String text) {
    return cipher.seal(place(table, column, row), text);
  }

  String open(String table, String column, UUID row, byte[] sealed) {
    return cipher.open(place(table, column, row), sealed);
  }

  LocalDate openDate(String table, String column, UUID row, byte[] sealed) {
    return LocalDate.parse(open(table, column, row, sealed));
  }

  private static FieldPlace place(String table, String column, UUID row) {
    return new FieldPlace("registry." + table, column, row.toString());
  }
}
