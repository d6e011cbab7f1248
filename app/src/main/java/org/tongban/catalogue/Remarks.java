package org.tongban.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What could not be read in an import, line by line (未读清单). */
@Repository
class Remarks {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  Remarks(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void add(UUID run, List<Remark> remarks) {
    List<SqlParameterSource> rows = new ArrayList<>();
    for (int i = 0; i < remarks.size(); i++) {
      Remark remark = remarks.get(i);
      rows.add(
          new MapSqlParameterSource("import", run)
              .addValue("line", remark.line())
              .addValue("number", i)
              .addValue("code", remark.code())
              .addValue("header", remark.header())
              .addValue("kind", remark.kind().name())
              .addValue("found", remark.found())
              .addValue("kept", remark.kept()));
    }
    if (!rows.isEmpty()) {
      batches.batchUpdate(
          """
          INSERT INTO catalogue.remark (import, line, number, code, header, kind, found, kept)
          VALUES (:import, :line, :number, :code, :header, :kind, :found, :kept)
          """,
          rows.toArray(SqlParameterSource[]::new));
    }
  }

  int count(UUID run) {
    return jdbc.sql("SELECT count(*) FROM catalogue.remark WHERE import = :import")
        .param("import", run)
        .query(Integer.class)
        .single();
  }

  /** In the order of the lines, from so many on. */
  List<Remark> page(UUID run, int offset, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM catalogue.remark WHERE import = :import
            ORDER BY line, number LIMIT :limit OFFSET :offset
            """)
        .param("import", run)
        .param("limit", limit)
        .param("offset", offset)
        .query(Remarks::remark)
        .list();
  }

  private static Remark remark(ResultSet row, int number) throws SQLException {
    return new Remark(
        row.getLong("line"),
        row.getString("code"),
        row.getString("header"),
        RemarkKind.valueOf(row.getString("kind")),
        row.getString("found"),
        row.getString("kept"));
  }
}
