package org.tongban.guomi;

/**
 * Where a sealed field lives (字段位置): ciphertext copied to another place does not open there.
 *
 * @param table table with its schema, as in {@code registry.person}
 * @param column column name
 * @param row primary key of the row as text, known before the row is inserted
 */
public record FieldPlace(String table, String column, String row) {
  public FieldPlace {
    if (table.isBlank() || column.isBlank() || row.isBlank()) {
      throw new IllegalArgumentException("a field place names its table, column and row");
    }
  }
}
