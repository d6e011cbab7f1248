package org.tongban.registry.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports and how far each has come (导入进度). */
@Repository
class Imports {

  private final JdbcClient jdbc;

  Imports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An import that was begun and is not finished. */
  record Unfinished(Run run, String digest, boolean keepGoodRows) {}

  Optional<Unfinished> unfinished() {
    return jdbc.sql(
            """
            SELECT id, started, source_digest, keep_good_rows FROM registry.import
            WHERE finished IS NULL
            """)
        .query((row, _) ->
            new Unfinished(
                new Run(
                    row.getObject("id", UUID.class),
                    row.getObject("started", OffsetDateTime.class).toInstant()),
                row.getString("source_digest"),
                row.getBoolean("keep_good_rows")))
        .optional();
  }

  /** Whether the register holds nobody. */
  boolean registerIsEmpty() {
    return jdbc.sql("SELECT NOT EXISTS (SELECT FROM registry.person)")
        .query(Boolean.class)
        .single();
  }

  Instant now() {
    return jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  /** The day that the laws of the register reckon a moment to. */
  LocalDate dayOf(Instant moment) {
    return jdbc.sql("SELECT (:moment::timestamptz)::date")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(LocalDate.class)
        .single();
  }

  Run begin(String digest, boolean keepGoodRows, Instant started) {
    return jdbc.sql(
            """
            INSERT INTO registry.import (id, source_digest, keep_good_rows, started)
            VALUES (uuidv7(), :digest, :keep, :started) RETURNING id, started
            """)
        .param("started", started.atOffset(ZoneOffset.UTC))
        .param("digest", digest)
        .param("keep", keepGoodRows)
        .query((row, _) ->
            new Run(
                row.getObject("id", UUID.class),
                row.getObject("started", OffsetDateTime.class).toInstant()))
        .single();
  }

  Set<Integer> written(Run run, ImportFile file) {
    return new HashSet<>(
        jdbc.sql("SELECT chunk FROM registry.import_chunk WHERE import = :import AND file = :file")
            .param("import", run.id())
            .param("file", file.name())
            .query(Integer.class)
            .list());
  }

  void wrote(Run run, ImportFile file, int chunk, int rows) {
    jdbc.sql(
            """
            INSERT INTO registry.import_chunk (import, file, chunk, rows)
            VALUES (:import, :file, :chunk, :rows)
            """)
        .param("import", run.id())
        .param("file", file.name())
        .param("chunk", chunk)
        .param("rows", rows)
        .update();
  }

  /** Marks the import finished and forgets its chunks. */
  void finish(Run run, int persons) {
    jdbc.sql(
            """
            UPDATE registry.import SET finished = clock_timestamp(), persons = :persons, rows =
              (SELECT coalesce(sum(rows), 0) FROM registry.import_chunk WHERE import = :import)
            WHERE id = :import
            """)
        .param("persons", persons)
        .param("import", run.id())
        .update();
    jdbc.sql("DELETE FROM registry.import_chunk WHERE import = :import")
        .param("import", run.id())
        .update();
  }
}
