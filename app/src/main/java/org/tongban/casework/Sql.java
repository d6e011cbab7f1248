package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversions between this module's types and the driver's. */
final class Sql {

  private Sql() {}

  static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static Instant required(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** The paper whose columns start with the prefix. */
  static Optional<Paper> paper(ResultSet row, String prefix) throws SQLException {
    String number = row.getString(prefix + "_number");
    return number == null
        ? Optional.empty()
        : Optional.of(
            new Paper(
                number,
                row.getObject(prefix + "_issued", LocalDate.class),
                required(row, prefix + "_expires")));
  }
}
