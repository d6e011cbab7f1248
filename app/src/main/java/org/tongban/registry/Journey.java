package org.tongban.registry;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/**
 * Statements that go to the database together and are answered together (一次往返), in their order and
 * each seeing what the ones before it did. They ask by keys, so each is planned once for a
 * connection and not again for every key.
 */
final class Journey {

  private static final String PLAN_ONCE = "SET LOCAL plan_cache_mode = force_generic_plan";
  private static final String PLAN_AS_USUAL = "SET LOCAL plan_cache_mode = DEFAULT";
  private static final int FEW = 4;
  private static final int BATCH = 500;
  private static final RowCallbackHandler NOTHING = _ -> {};

  private final JdbcTemplate jdbc;
  private final List<Step> steps = new ArrayList<>();

  Journey(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Step(String sql, List<@Nullable Object> values, RowCallbackHandler rows) {}

  /** Adds a question; its rows come when the journey is made. */
  Journey ask(String sql, RowCallbackHandler rows, @Nullable Object... values) {
    steps.add(new Step(sql, Arrays.asList(values), rows));
    return this;
  }

  /** Adds something to be done. */
  Journey tell(String sql, @Nullable Object... values) {
    return ask(sql, NOTHING, values);
  }

  /** Adds rows to a table in one statement; many rows go on a journey of their own. */
  <T> Journey insert(
      String into, String tuple, List<T> rows, Function<T, @Nullable Object[]> values) {
    if (rows.isEmpty() || rows.size() > FEW) {
      return each(into + tuple, rows, values);
    }
    String tuples = String.join(", ", Collections.nCopies(rows.size(), tuple));
    List<@Nullable Object> all = new ArrayList<>();
    rows.forEach(row -> all.addAll(Arrays.asList(values.apply(row))));
    steps.add(new Step(into + tuples, all, NOTHING));
    return this;
  }

  /** Adds something to be done for each row; many rows go on a journey of their own. */
  <T> Journey each(String sql, List<T> rows, Function<T, @Nullable Object[]> values) {
    if (rows.size() <= FEW) {
      rows.forEach(row -> tell(sql, values.apply(row)));
      return this;
    }
    make();
    jdbc.batchUpdate(
        sql, rows, BATCH, (statement, row) -> set(statement, 1, Arrays.asList(values.apply(row))));
    return this;
  }

  /** The values of a row, of which some may be missing. */
  static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  /** Asks what has one row for an answer, and goes there and back. */
  <T> T one(String sql, RowMapper<T> row, @Nullable Object... values) {
    List<T> found = new ArrayList<>(1);
    ask(sql, answer -> found.add(row.mapRow(answer, 0)), values).make();
    return found.getFirst();
  }

  /** Goes there and back; does nothing when there is nothing to say. */
  void make() {
    if (steps.isEmpty()) {
      return;
    }
    List<Step> made = List.copyOf(steps);
    steps.clear();
    StringBuilder sql = new StringBuilder(PLAN_ONCE);
    made.forEach(step -> sql.append(";\n").append(step.sql().strip()));
    sql.append(";\n").append(PLAN_AS_USUAL);
    PreparedStatementCallback<Integer> there = statement -> run(statement, made);
    jdbc.execute(sql.toString(), there);
  }

  private static int set(PreparedStatement statement, int from, List<@Nullable Object> values)
      throws SQLException {
    int place = from;
    for (Object value : values) {
      statement.setObject(place++, value);
    }
    return place;
  }

  private static int run(PreparedStatement statement, List<Step> made) throws SQLException {
    int place = 1;
    for (Step step : made) {
      place = set(statement, place, step.values());
    }
    statement.execute();
    for (Step step : made) {
      if (statement.getMoreResults()) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            step.rows().processRow(rows);
          }
        }
      }
    }
    return made.size();
  }
}
