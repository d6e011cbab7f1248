package org.tongban.registry.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Rows for one {@code COPY … FORMAT binary}, kept in memory until they are sent. Days count from
 * 1970 and times in microseconds from 1970; PostgreSQL counts both from 2000.
 */
final class CopyRows {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int DAYS_TO_2000 = 10_957;
  private static final long MICROS_TO_2000 = DAYS_TO_2000 * 86_400_000_000L;
  private static final int BYTEA = 17;
  private static final byte LOWER_INCLUSIVE = 0x02;
  private static final byte UPPER_INFINITE = 0x10;

  private final String statement;
  private final short columns;
  private ByteBuffer rows = ByteBuffer.allocate(1 << 16);
  private int count;

  /** Rows of those columns, comma-separated, of a table of the schema {@code registry}. */
  CopyRows(String table, String columns) {
    this.statement = "COPY registry.%s (%s) FROM STDIN (FORMAT binary)".formatted(table, columns);
    this.columns = (short) columns.split(",", -1).length;
    rows.put(SIGNATURE);
  }

  CopyRows row() {
    room(Short.BYTES).putShort(columns);
    count++;
    return this;
  }

  CopyRows uuid(@Nullable UUID value) {
    if (value == null) {
      return nothing();
    }
    room(20)
        .putInt(16)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
    return this;
  }

  CopyRows bytes(byte @Nullable [] value) {
    if (value == null) {
      return nothing();
    }
    room(Integer.BYTES + value.length).putInt(value.length).put(value);
    return this;
  }

  CopyRows text(@Nullable String value) {
    return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  CopyRows number(int value) {
    room(8).putInt(4).putInt(value);
    return this;
  }

  /** A smallint. */
  CopyRows small(short value) {
    room(6).putInt(2).putShort(value);
    return this;
  }

  /** A smallint, or nothing for 0. */
  CopyRows smallOrNothing(short value) {
    return value == 0 ? nothing() : small(value);
  }

  CopyRows truth(boolean value) {
    room(5).putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  CopyRows day(int day) {
    return number(day - DAYS_TO_2000);
  }

  CopyRows time(long micros) {
    room(12).putInt(8).putLong(micros - MICROS_TO_2000);
    return this;
  }

  CopyRows days(Span span) {
    boolean open = span.until() == Span.OPEN;
    room(21)
        .putInt(open ? 9 : 17)
        .put((byte) (LOWER_INCLUSIVE | (open ? UPPER_INFINITE : 0)))
        .putInt(4)
        .putInt(span.from() - DAYS_TO_2000);
    return open ? this : number(span.until() - DAYS_TO_2000);
  }

  /** From that time on. */
  CopyRows since(long micros) {
    room(4 + 1).putInt(13).put((byte) (LOWER_INCLUSIVE | UPPER_INFINITE));
    return time(micros);
  }

  CopyRows several(List<byte[]> values) {
    int size = 20 + values.stream().mapToInt(value -> Integer.BYTES + value.length).sum();
    room(Integer.BYTES + size).putInt(size).putInt(1).putInt(0).putInt(BYTEA);
    rows.putInt(values.size()).putInt(1);
    values.forEach(this::bytes);
    return this;
  }

  CopyRows nothing() {
    room(Integer.BYTES).putInt(-1);
    return this;
  }

  /** Sends all rows in the connection's transaction. */
  void send(CopyManager manager) throws SQLException {
    if (count == 0) {
      return;
    }
    room(Short.BYTES).putShort((short) -1);
    CopyIn copy = manager.copyIn(statement);
    try {
      copy.writeToCopy(rows.array(), 0, rows.position());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private ByteBuffer room(int bytes) {
    if (rows.remaining() < bytes) {
      ByteBuffer larger = ByteBuffer.allocate(2 * rows.capacity() + bytes);
      larger.put(rows.flip());
      rows = larger;
    }
    return rows;
  }
}
