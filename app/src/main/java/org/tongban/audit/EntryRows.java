package org.tongban.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.ledger.Hash;
import org.tongban.ledger.Salt;

/** Reads rows of {@code audit.entry}. */
final class EntryRows {

  /** The columns, each alarmed entry marked. */
  static final String SELECT =
      """
      SELECT e.*, EXISTS (SELECT FROM audit.alarm a WHERE a.entry = e.id) AS alarmed
      FROM audit.entry e
      """;

  private EntryRows() {}

  static TrailEntry entry(ResultSet row, int index) throws SQLException {
    return new TrailEntry(
        row.getObject("id", UUID.class),
        instant(row, "at"),
        row.getString("action"),
        row.getObject("account", UUID.class),
        List.of((String[]) row.getArray("roles").getArray()),
        row.getString("jurisdiction"),
        List.of((UUID[]) row.getArray("subjects").getArray()),
        row.getObject("case_id", UUID.class),
        row.getString("purpose"),
        row.getString("object"),
        place(row),
        row.getBoolean("alarmed"));
  }

  static SealedEntry sealed(ResultSet row, int index) throws SQLException {
    return new SealedEntry(
        entry(row, index),
        row.getInt("schema_version"),
        Salt.of(row.getBytes("salt")),
        Hash.of(row.getBytes("mac")));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static TrailEntry.@Nullable Place place(ResultSet row) throws SQLException {
    byte[] leaf = row.getBytes("leaf");
    return leaf == null ? null : new TrailEntry.Place(row.getLong("number"), Hash.of(leaf));
  }
}
