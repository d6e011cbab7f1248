package org.tongban.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which line of a file named a code first (重复编码); kept in the database, however long the file. */
@Repository
class Duplicates {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  Duplicates(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Notes the codes of the rows; the first line of each code. */
  Map<String, Long> first(UUID run, List<ReadRow> rows) {
    SqlParameterSource[] lines =
        rows.stream()
            .flatMap(row -> row.entry().stream().map(entry -> line(run, row.line(), entry)))
            .toArray(SqlParameterSource[]::new);
    if (lines.length == 0) {
      return Map.of();
    }
    batches.batchUpdate(
        """
        INSERT INTO catalogue.import_line (import, code, line, region)
        VALUES (:import, :code, :line, :region) ON CONFLICT DO NOTHING
        """,
        lines);
    Map<String, Long> first = new HashMap<>();
    jdbc.sql(
            "SELECT code, line FROM catalogue.import_line WHERE import = :run AND code = ANY (:codes)")
        .param("run", run)
        .param(
            "codes",
            rows.stream()
                .flatMap(row -> row.entry().stream().map(Entry::code))
                .toArray(String[]::new))
        .query(row -> {
          first.put(row.getString("code"), row.getLong("line"));
        });
    return first;
  }

  private static SqlParameterSource line(UUID run, long line, Entry entry) {
    return new MapSqlParameterSource("import", run)
        .addValue("code", entry.code())
        .addValue("line", line)
        .addValue("region", entry.region());
  }
}
