package org.tongban.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.ledger.Hash;

/** The entries of the trail, as they are written, numbered and read again. */
@Repository
class Entries {

  private final JdbcClient jdbc;

  Entries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The database's time. */
  Instant now() {
    return jdbc.sql("SELECT clock_timestamp() AS at")
        .query((row, _) -> EntryRows.instant(row, "at"))
        .single();
  }

  void add(SealedEntry sealed) {
    TrailEntry entry = sealed.entry();
    jdbc.sql(
            """
            INSERT INTO audit.entry
              (id, at, action, account, roles, jurisdiction, subjects, case_id, purpose, object,
               schema_version, salt, mac)
            VALUES (:id, :at, :action, :account, :roles, :jurisdiction, :subjects, :caseId,
               :purpose, :object, :version, :salt, :mac)
            """)
        .param("id", entry.id())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("action", entry.action())
        .param("account", entry.account())
        .param("roles", entry.roles().toArray(String[]::new))
        .param("jurisdiction", entry.jurisdiction())
        .param("subjects", entry.subjects().toArray(UUID[]::new))
        .param("caseId", entry.caseId())
        .param("purpose", entry.purpose())
        .param("object", entry.object())
        .param("version", sealed.schemaVersion())
        .param("salt", sealed.salt().toBytes())
        .param("mac", sealed.mac().toBytes())
        .update();
  }

  /**
   * Committed entries without a number, oldest first. Who began after another of the same process
   * had committed was also stamped later, so this order does not contradict that of the commits;
   * between processes it may by the time of a database answer.
   */
  List<SealedEntry> pending(int most) {
    return jdbc.sql(EntryRows.SELECT + "WHERE e.number IS NULL ORDER BY e.at, e.id LIMIT :most")
        .param("most", most)
        .query(EntryRows::sealed)
        .list();
  }

  /** Numbers these entries from {@code first} on. */
  void number(List<SealedEntry> batch, long first, List<Hash> leaves) {
    int numbered =
        jdbc.sql(
                """
                UPDATE audit.entry e SET number = :first + n.place - 1, leaf = n.leaf
                FROM unnest(:ids::uuid[], :leaves::bytea[]) WITH ORDINALITY AS n (id, leaf, place)
                WHERE e.id = n.id
                """)
            .param("first", first)
            .param("ids", batch.stream().map(sealed -> sealed.entry().id()).toArray(UUID[]::new))
            .param("leaves", leaves.stream().map(Hash::toBytes).toArray(byte[][]::new))
            .update();
    if (numbered != batch.size()) {
      throw new IllegalStateException("numbered " + numbered + " of " + batch.size() + " entries");
    }
  }

  /** Numbered entries from {@code first} on, in order. */
  List<SealedEntry> from(long first, int most) {
    return jdbc.sql(EntryRows.SELECT + "WHERE e.number >= :first ORDER BY e.number LIMIT :most")
        .param("first", first)
        .param("most", most)
        .query(EntryRows::sealed)
        .list();
  }
}
