package org.tongban.registry;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sends rows of one statement together (成批写入); nothing when there are none. */
@Component
class Batches {

  private static final int SIZE = 500;

  private final JdbcTemplate jdbc;

  Batches(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  <T> void send(String sql, List<T> rows, Function<T, Object[]> values) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        sql,
        rows,
        SIZE,
        (statement, row) -> {
          Object[] all = values.apply(row);
          for (int i = 0; i < all.length; i++) {
            statement.setObject(i + 1, all[i]);
          }
        });
  }

  /** An array that may hold nulls. */
  @SuppressWarnings("NullAway") // a statement's parameter may be null, an Object array says it not
  static Object[] row(@org.jspecify.annotations.Nullable Object... values) {
    return values;
  }
}
