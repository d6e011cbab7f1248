package org.tongban.registry.suspicion;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the columns that every rule's query answers with (查询结果). */
final class Found {

  /** Before everything recorded. */
  static final java.time.OffsetDateTime EVER =
      java.time.OffsetDateTime.parse("1900-01-01T00:00:00Z");

  private Found() {}

  static List<UUID> ids(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    List<UUID> ids = new ArrayList<>();
    if (array != null) {
      for (Object id : (Object[]) array.getArray()) {
        if (id instanceof UUID uuid && !ids.contains(uuid)) {
          ids.add(uuid);
        }
      }
    }
    return ids;
  }

  /** Between 0 and 1. */
  static double score(double raw) {
    return Math.clamp(raw, 0.0, 1.0);
  }
}
