package org.tongban.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a lookup costs without us: selects the same rows by the same index and commits one audit row
 * into a table with a primary key alone, over plain JDBC, nothing decrypted.
 */
final class PlainLookup implements Crowd.Operation, AutoCloseable {

  private static final int TOKENS = 20_000;
  private static final String PERSON =
      """
      SELECT p.*, v.*, r.*, h.*
      FROM registry.number_token t
      JOIN registry.person p ON p.id = t.person
      CROSS JOIN LATERAL (SELECT * FROM registry.person_version WHERE person = p.id
        AND valid @> current_date AND recorded @> 'infinity'::timestamptz OFFSET 0) v
      LEFT JOIN LATERAL (SELECT * FROM registry.registration WHERE person = p.id
        AND valid @> current_date AND recorded @> 'infinity'::timestamptz OFFSET 0) r ON true
      LEFT JOIN LATERAL (SELECT * FROM registry.household_version WHERE household = r.household
        AND valid @> current_date AND recorded @> 'infinity'::timestamptz OFFSET 0) h ON true
      WHERE t.token = ?
      """;

  private final Connection connection;
  private final List<byte[]> tokens;
  private final PreparedStatement person;
  private final PreparedStatement entry;

  private PlainLookup(Connection connection, List<byte[]> tokens) throws SQLException {
    this.connection = connection;
    this.tokens = tokens;
    connection.setAutoCommit(false);
    person = connection.prepareStatement(PERSON);
    entry =
        connection.prepareStatement(
            "INSERT INTO bench.entry (id, at, action, account, subjects, purpose, object, salt, mac)"
                + " VALUES (?, ?, 'PERSON_READ', ?, ?, 'purpose', 'person-by-number', ?, ?)");
  }

  static List<PlainLookup> of(ImportedCity city, int connections) throws Exception {
    List<byte[]> tokens = new ArrayList<>();
    try (Connection connection = city.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS bench.entry (id uuid PRIMARY KEY, at timestamptz, action text,"
              + " account uuid, subjects uuid[], purpose text, object text, salt bytea, mac bytea)");
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT token FROM registry.number_token ORDER BY hashtext(token::text) LIMIT "
                  + TOKENS)) {
        while (rows.next()) {
          tokens.add(rows.getBytes(1));
        }
      }
    }
    List<PlainLookup> lookups = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      lookups.add(new PlainLookup(city.connect(), tokens));
    }
    return lookups;
  }

  @Override
  public void run() throws SQLException {
    UUID subject = UUID.randomUUID();
    person.setBytes(1, tokens.get(ThreadLocalRandom.current().nextInt(tokens.size())));
    try (ResultSet rows = person.executeQuery()) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          rows.getObject(column);
        }
        subject = rows.getObject(1, UUID.class);
      }
    }
    entry.setObject(1, UUID.randomUUID());
    entry.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
    entry.setObject(3, new UUID(0, 0));
    entry.setArray(4, connection.createArrayOf("uuid", new UUID[] {subject}));
    entry.setBytes(5, new byte[16]);
    entry.setBytes(6, new byte[32]);
    entry.executeUpdate();
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
