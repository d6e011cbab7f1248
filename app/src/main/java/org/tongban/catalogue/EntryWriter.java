package org.tongban.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes entries that are new or have changed (条目写入); each change is a version of its own. */
@Repository
class EntryWriter {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  EntryWriter(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** What came of an entry. */
  enum Written {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /** An entry as it is held. */
  private record Held(int version, String digest, boolean retired) {}

  /** Writes entries with different codes; the answers are in their order. */
  List<Written> write(UUID run, List<ReadRow> rows) {
    List<Entry> entries = rows.stream().flatMap(row -> row.entry().stream()).toList();
    Map<String, Held> held = held(entries.stream().map(Entry::code).toList());
    List<Written> answers = new ArrayList<>();
    List<SqlParameterSource> writes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      String json = EntryText.json(entry);
      String digest = EntryText.digest(json);
      Held before = held.get(entry.code());
      boolean same = before != null && before.digest().equals(digest) && !before.retired();
      answers.add(same ? Written.UNCHANGED : before == null ? Written.ADDED : Written.CHANGED);
      if (!same) {
        int version = before == null ? 1 : before.version() + 1;
        writes.add(parameters(run, rows.get(i).line(), entry, version, json, digest));
      }
    }
    store(writes.toArray(SqlParameterSource[]::new));
    return answers;
  }

  /** Retires what an import did not name in the regions it named; how many that were. */
  int retireOthers(UUID run) {
    return jdbc.sql(
            """
            UPDATE catalogue.entry e SET retired = clock_timestamp() WHERE retired IS NULL
              AND e.region IN (SELECT region FROM catalogue.import_line WHERE import = :import)
              AND NOT EXISTS (SELECT 1 FROM catalogue.import_line l
                WHERE l.import = :import AND l.code = e.code)
            """)
        .param("import", run)
        .update();
  }

  private Map<String, Held> held(List<String> codes) {
    Map<String, Held> held = new HashMap<>();
    jdbc.sql(
            """
            SELECT code, version, digest, retired IS NOT NULL AS gone FROM catalogue.entry
            WHERE code = ANY (:codes)
            """)
        .param("codes", codes.toArray(String[]::new))
        .query(row -> {
          held.put(
              row.getString("code"),
              new Held(row.getInt("version"), row.getString("digest"), row.getBoolean("gone")));
        });
    return held;
  }

  private void store(SqlParameterSource[] writes) {
    if (writes.length == 0) {
      return;
    }
    batches.batchUpdate(
        """
        INSERT INTO catalogue.entry (code, version, digest, name, department, kind, region,
          region_name, promised_days, words)
        VALUES (:code, :version, :digest, :name, :department, :kind, :region, :regionName, :days,
          CAST(:words AS tsvector))
        ON CONFLICT (code) DO UPDATE SET version = excluded.version, digest = excluded.digest,
          name = excluded.name, department = excluded.department, kind = excluded.kind,
          region = excluded.region, region_name = excluded.region_name,
          promised_days = excluded.promised_days, words = excluded.words,
          recorded = clock_timestamp(), retired = NULL
        """,
        writes);
    batches.batchUpdate(
        """
        INSERT INTO catalogue.entry_version (code, version, content, import, line)
        VALUES (:code, :version, CAST(:content AS jsonb), :import, :line)
        """,
        writes);
  }

  private static SqlParameterSource parameters(
      UUID run, long line, Entry entry, int version, String json, String digest) {
    return new MapSqlParameterSource("code", entry.code())
        .addValue("version", version)
        .addValue("digest", digest)
        .addValue("name", entry.name())
        .addValue("department", entry.department())
        .addValue("kind", entry.kind())
        .addValue("region", entry.region())
        .addValue("regionName", entry.regionName())
        .addValue(
            "days", entry.promisedLimit() == null ? null : LimitText.days(entry.promisedLimit()))
        .addValue("words", Index.of(entry))
        .addValue("content", json)
        .addValue("import", run)
        .addValue("line", line);
  }
}
