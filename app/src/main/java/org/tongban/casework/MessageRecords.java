package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.guomi.Sm3;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.Sql;

/** Signed records sent and received (收发件箱); content is sealed, digests are in clear. */
@Repository
class MessageRecords {

  /** Which way a record went. */
  enum Direction {
    OUT,
    IN
  }

  private static final String TABLE = "message_record";

  private final JdbcClient jdbc;
  private final SealedText sealed;

  MessageRecords(JdbcClient jdbc, SealedText sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  void add(Direction direction, CaseMessage message, Envelope envelope) {
    jdbc.sql(
            """
            INSERT INTO casework.message_record
              (id, direction, case_id, sequence, kind, sender, receiver, created, body, digest,
               signature)
            VALUES
              (:id, :direction, :case, :sequence, :kind, :sender, :receiver, :created, :body,
               :digest, :signature)
            """)
        .param("id", message.id())
        .param("direction", direction.name())
        .param("case", message.caseId().value())
        .param("sequence", message.sequence())
        .param("kind", message.kind().name())
        .param("sender", message.from().digits())
        .param("receiver", message.to().digits())
        .param("created", Sql.at(message.created()))
        .param("body", sealed.sealBytes(TABLE, direction.name(), message.id(), envelope.content()))
        .param("digest", Sm3.digest(envelope.content()))
        .param("signature", envelope.signature())
        .update();
  }

  /** Holds the case's mail against other deliveries until the transaction ends. */
  void holdCase(CaseId caseId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:case, 417))")
        .param("case", caseId.toString())
        .query()
        .listOfRows();
  }

  /** The last sequence of the sender in the case; 0 for none. */
  int last(Direction direction, CaseId caseId, RegionCode sender) {
    return jdbc.sql(
            """
            SELECT coalesce(max(sequence), 0) FROM casework.message_record
            WHERE direction = :direction AND case_id = :case AND sender = :sender
            """)
        .param("direction", direction.name())
        .param("case", caseId.value())
        .param("sender", sender.digits())
        .query(Integer.class)
        .single();
  }

  /** The digest under which a record with this id was received. */
  Optional<byte[]> receivedDigest(UUID id) {
    return jdbc.sql(
            "SELECT digest FROM casework.message_record WHERE id = :id AND direction = 'IN'")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  /** Whether the case has received a record of this kind. */
  boolean received(CaseId caseId, MessageKind kind) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM casework.message_record
              WHERE case_id = :case AND direction = 'IN' AND kind = :kind)
            """)
        .param("case", caseId.value())
        .param("kind", kind.name())
        .query(Boolean.class)
        .single();
  }

  /**
   * Takes the oldest unacknowledged record that is due, of one case or of all, and puts its next
   * attempt off, so that nobody else takes it meanwhile.
   */
  Optional<Envelope> claim(@Nullable CaseId caseId) {
    return jdbc.sql(
            """
            UPDATE casework.message_record SET
              attempts = attempts + 1,
              next_attempt =
                clock_timestamp() + least(power(2, attempts) * interval '2 seconds', '1 hour')
            WHERE (id, direction) = (
              SELECT m.id, m.direction FROM casework.message_record m
              WHERE m.direction = 'OUT' AND m.acknowledged_at IS NULL
                AND m.next_attempt <= clock_timestamp()
                AND (:case::uuid IS NULL OR m.case_id = :case::uuid)
              ORDER BY m.created, m.sequence LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, body, signature
            """)
        .param("case", caseId == null ? null : caseId.value())
        .query(this::readOut)
        .optional();
  }

  /** Keeps the acknowledgement; false when it was kept before. */
  boolean acknowledge(UUID id, byte[] signature) {
    return jdbc.sql(
                """
                UPDATE casework.message_record
                SET acknowledged_at = clock_timestamp(), acknowledgement = :signature
                WHERE id = :id AND direction = 'OUT' AND acknowledged_at IS NULL
                """)
            .param("id", id)
            .param("signature", signature)
            .update()
        == 1;
  }

  /** What one side of a case sent and received, in order; contents stay sealed. */
  List<Dossier.MessageLine> of(CaseId caseId, Side side) {
    return jdbc.sql(
            """
            SELECT kind, sender, receiver, sequence, created, acknowledged_at IS NOT NULL AS done,
                   direction
            FROM casework.message_record
            WHERE case_id = :case AND (direction = 'OUT') = (kind = ANY (:sent))
            ORDER BY created, sequence
            """)
        .param("case", caseId.value())
        .param(
            "sent",
            Arrays.stream(MessageKind.values())
                .filter(kind -> kind.sender() == side)
                .map(Enum::name)
                .toArray(String[]::new))
        .query(MessageRecords::line)
        .list();
  }

  private static Dossier.MessageLine line(ResultSet row, int ignored) throws SQLException {
    return new Dossier.MessageLine(
        row.getString("kind"),
        new RegionCode(row.getString("sender")),
        new RegionCode(row.getString("receiver")),
        row.getInt("sequence"),
        Sql.required(row, "created"),
        row.getBoolean("done") || row.getString("direction").equals("IN"));
  }

  private Envelope readOut(ResultSet row, int ignored) throws SQLException {
    UUID id = Sql.uuid(row, "id");
    return new Envelope(
        sealed.openBytes(TABLE, Direction.OUT.name(), id, row.getBytes("body")),
        row.getBytes("signature"));
  }
}
