package org.tongban.bench;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.tongban.guomi.MacKey;
import org.tongban.ledger.CanonicalEntry;
import org.tongban.ledger.CanonicalEntry.Moment;
import org.tongban.ledger.CanonicalEntry.Octets;
import org.tongban.ledger.CanonicalEntry.Several;
import org.tongban.ledger.CanonicalEntry.Text;
import org.tongban.ledger.Salt;

/** Writes entries as the audit module does, or the same columns without its work. */
final class EntryWriting {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final UUID ACCOUNT = UUID.randomUUID();
  private static final UUID CASE = UUID.randomUUID();
  private static final String ACTION = "PERSON_SEEN";
  private static final String ROLE = "OFFICER";
  private static final String JURISDICTION = "310118";
  private static final String PURPOSE = "purpose.case";
  private static final byte[] ANY_MAC = new byte[32];

  private final Connection connection;
  private final PreparedStatement insert;
  private final MacKey key;

  EntryWriting(Connection connection, String table, MacKey key) throws SQLException {
    this.connection = connection;
    this.key = key;
    insert =
        connection.prepareStatement(
            "INSERT INTO "
                + table
                + " (id, at, action, account, roles, jurisdiction, subjects, case_id, purpose,"
                + " object, schema_version, salt, mac) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
  }

  /** Identity and time, salt, canonical form, MAC, insert. */
  void sealAndInsert() throws SQLException {
    UUID id = UUID.randomUUID();
    OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC);
    UUID subject = UUID.randomUUID();
    var entry =
        new CanonicalEntry(
            "tongban.org/audit-entry",
            1,
            List.of(
                octets(id),
                new Moment(at.toInstant()),
                new Text(ACTION),
                octets(ACCOUNT),
                new Several(List.of(new Text(ROLE))),
                new Text(JURISDICTION),
                new Several(List.of(octets(subject))),
                octets(CASE),
                new Text(PURPOSE),
                new Text("person:" + subject)));
    insert(id, at, subject, Salt.fresh(RANDOM).toBytes(), key.mac(entry.toBytes()));
  }

  /** The same columns, known beforehand. */
  void insertPrepared() throws SQLException {
    insert(
        UUID.randomUUID(),
        OffsetDateTime.now(ZoneOffset.UTC),
        UUID.randomUUID(),
        new byte[Salt.LENGTH],
        ANY_MAC);
  }

  private void insert(UUID id, OffsetDateTime at, UUID subject, byte[] salt, byte[] mac)
      throws SQLException {
    insert.setObject(1, id);
    insert.setObject(2, at);
    insert.setString(3, ACTION);
    insert.setObject(4, ACCOUNT);
    insert.setArray(5, connection.createArrayOf("text", new String[] {ROLE}));
    insert.setString(6, JURISDICTION);
    insert.setArray(7, connection.createArrayOf("uuid", new UUID[] {subject}));
    insert.setObject(8, CASE);
    insert.setString(9, PURPOSE);
    insert.setString(10, "person:" + subject);
    insert.setInt(11, 1);
    insert.setBytes(12, salt);
    insert.setBytes(13, mac);
    insert.executeUpdate();
  }

  private static Octets octets(UUID id) {
    return new Octets(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }
}
