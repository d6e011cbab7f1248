package org.tongban.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports of the catalogue and how far each has come (导入记录). */
@Repository
class ImportRuns {

  private final JdbcClient jdbc;

  ImportRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ImportRun> unfinished() {
    return jdbc.sql("SELECT * FROM catalogue.import WHERE ended IS NULL")
        .query(ImportRuns::run)
        .optional();
  }

  Optional<ImportRun> find(UUID id) {
    return jdbc.sql("SELECT * FROM catalogue.import WHERE id = :id")
        .param("id", id)
        .query(ImportRuns::run)
        .optional();
  }

  int count() {
    return jdbc.sql("SELECT count(*) FROM catalogue.import").query(Integer.class).single();
  }

  /** The newest first. */
  List<ImportRun> newest(int offset, int limit) {
    return jdbc.sql("SELECT * FROM catalogue.import ORDER BY begun DESC LIMIT :limit OFFSET :from")
        .param("limit", limit)
        .param("from", offset)
        .query(ImportRuns::run)
        .list();
  }

  ImportRun begin(ImportOrder order, CatalogueFile file, Header header) {
    String unread = String.join(", ", header.unread());
    return jdbc.sql(
            """
            INSERT INTO catalogue.import (source, digest, charset, retire, columns_unread)
            VALUES (:source, :digest, :charset, :retire, :unread) RETURNING *
            """)
        .param("source", order.source())
        .param("digest", file.digest())
        .param("charset", file.charset().name())
        .param("retire", order.retire())
        .param("unread", unread)
        .query(ImportRuns::run)
        .single();
  }

  /** Adds what a part of the file came to. */
  void advance(UUID id, long line, Tally tally) {
    jdbc.sql(
            """
            UPDATE catalogue.import SET line = :line, added = added + :added,
              changed = changed + :changed, unchanged = unchanged + :unchanged,
              refused = refused + :refused, remarked = remarked + :remarked WHERE id = :id
            """)
        .param("id", id)
        .param("line", line)
        .param("added", tally.added())
        .param("changed", tally.changed())
        .param("unchanged", tally.unchanged())
        .param("refused", tally.refused())
        .param("remarked", tally.remarked())
        .update();
  }

  /** Ends it; the lines it met are forgotten. */
  ImportRun end(UUID id, boolean whole, int retired) {
    jdbc.sql("DELETE FROM catalogue.import_line WHERE import = :id").param("id", id).update();
    return jdbc.sql(
            """
            UPDATE catalogue.import SET ended = clock_timestamp(), whole = :whole, retired = :retired
            WHERE id = :id RETURNING *
            """)
        .param("id", id)
        .param("whole", whole)
        .param("retired", retired)
        .query(ImportRuns::run)
        .single();
  }

  private static ImportRun run(ResultSet row, int number) throws SQLException {
    @Nullable OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
    return new ImportRun(
        row.getObject("id", UUID.class),
        row.getString("source"),
        row.getString("digest"),
        row.getString("charset"),
        row.getBoolean("retire"),
        row.getObject("begun", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getBoolean("whole"),
        row.getLong("line"),
        new Tally(
            row.getInt("added"),
            row.getInt("changed"),
            row.getInt("unchanged"),
            row.getInt("refused"),
            row.getInt("remarked")),
        row.getInt("retired"),
        row.getString("columns_unread"));
  }
}
