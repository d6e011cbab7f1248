package org.tongban.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.ledger.Hash;
import org.tongban.ledger.LedgerFormatException;
import org.tongban.ledger.MerkleFrontier;
import org.tongban.ledger.SignedCheckpoint;

/** The tree's right edge and the signed checkpoints. */
@Repository
class TrailLog {

  private final JdbcClient jdbc;

  TrailLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A checkpoint as stored; columns and note are compared when the trail is checked. */
  record StoredCheckpoint(long size, Hash root, String note, Instant at) {}

  /** The edge as stored; without a frontier when it is damaged. */
  record Edge(Optional<MerkleFrontier> frontier) {

    static Edge of(byte @Nullable [] state) {
      try {
        return new Edge(
            Optional.of(
                state == null
                    ? MerkleFrontier.empty(SealedEntry.TREE)
                    : MerkleFrontier.fromBytes(state)));
      } catch (LedgerFormatException _) {
        return new Edge(Optional.empty());
      }
    }

    /** The frontier, if it is sound and is exactly what the last checkpoint signed. */
    Optional<MerkleFrontier> continuing(Optional<StoredCheckpoint> last) {
      long size = last.map(StoredCheckpoint::size).orElse(0L);
      Hash root = last.map(StoredCheckpoint::root).orElse(SealedEntry.TREE.empty());
      return frontier.filter(edge -> edge.size() == size && edge.root().equals(root));
    }
  }

  /** Locks the edge until the transaction ends; empty when another sequencer has it. */
  Optional<Edge> lock() {
    return jdbc.sql("SELECT state FROM audit.frontier FOR UPDATE SKIP LOCKED")
        .query((row, _) -> Edge.of(row.getBytes("state")))
        .optional();
  }

  Edge edge() {
    return jdbc.sql("SELECT state FROM audit.frontier")
        .query((row, _) -> Edge.of(row.getBytes("state")))
        .single();
  }

  Instant now() {
    return jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  void advance(MerkleFrontier frontier, SignedCheckpoint signed) {
    jdbc.sql("UPDATE audit.frontier SET state = :state")
        .param("state", frontier.toBytes())
        .update();
    jdbc.sql(
            "INSERT INTO audit.checkpoint (size, root, note, at) VALUES (:size, :root, :note, :at)")
        .param("size", frontier.size())
        .param("root", frontier.root().toBytes())
        .param("note", signed.text())
        .param("at", signed.checkpoint().time().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<StoredCheckpoint> last() {
    return jdbc.sql("SELECT * FROM audit.checkpoint ORDER BY size DESC LIMIT 1")
        .query(TrailLog::checkpoint)
        .optional();
  }

  /** The first checkpoint that the entry with this number is under. */
  Optional<StoredCheckpoint> covering(long number) {
    return after(number, 1).stream().findFirst();
  }

  /** Checkpoints of more than {@code size} entries, smallest first. */
  List<StoredCheckpoint> after(long size, int most) {
    return jdbc.sql("SELECT * FROM audit.checkpoint WHERE size > :size ORDER BY size LIMIT :most")
        .param("size", size)
        .param("most", most)
        .query(TrailLog::checkpoint)
        .list();
  }

  private static StoredCheckpoint checkpoint(ResultSet row, int index) throws SQLException {
    return new StoredCheckpoint(
        row.getLong("size"),
        Hash.of(row.getBytes("root")),
        row.getString("note"),
        EntryRows.instant(row, "at"));
  }
}
