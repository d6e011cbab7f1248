package org.tongban.registry.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;

/**
 * Everything an import wrote, opened: by table, the number of rows and a digest of them. What
 * differs between two imports of the same files, their own ids and moments, is left out.
 */
final class Contents {

  private static final Set<String> OF_THE_IMPORT = Set.of("opened_by", "import");

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Instant started;
  private final String startedText;

  private Contents(ApplicationContext context) {
    jdbc = context.getBean(JdbcClient.class);
    cipher = context.getBean(FieldCipher.class);
    startedText =
        jdbc.sql("SELECT started::text FROM registry.import").query(String.class).single();
    started =
        jdbc.sql("SELECT started FROM registry.import")
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
  }

  static Map<String, String> of(ApplicationContext context) {
    Contents contents = new Contents(context);
    Map<String, String> found = new TreeMap<>();
    for (Batch.Table table : Batch.Table.values()) {
      found.put(table.table(), contents.digest(table.table()));
    }
    return found;
  }

  private String digest(String table) {
    List<String> rows =
        jdbc
            .sql("SELECT * FROM registry." + table)
            .query((row, _) -> row(table, row))
            .list()
            .stream()
            .sorted()
            .toList();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      rows.forEach(row -> digest.update(row.getBytes(StandardCharsets.UTF_8)));
      return rows.size() + " " + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String row(String table, ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String column = columns.getColumnName(i);
      if (!OF_THE_IMPORT.contains(column) && row.getObject(i) != null) {
        text.append(column).append('=');
        text.append(value(table, column, columns.getColumnTypeName(i), row, i)).append('\n');
      }
    }
    return text.toString();
  }

  private String value(String table, String column, String type, ResultSet row, int i)
      throws SQLException {
    String text = row.getString(i);
    return switch (type) {
      // The number in the file; the rest is of the import.
      case "uuid" -> text.substring(text.length() - 8);
      case "timestamptz" ->
          Duration.between(started, row.getObject(i, OffsetDateTime.class).toInstant()).toString();
      case "tstzrange" -> text.replace(startedText, "started");
      case "bytea" ->
          column.equals("token")
              ? text
              : cipher.open(
                  new FieldPlace("registry." + table, column, row.getString("id")),
                  row.getBytes(i));
      default -> text;
    };
  }
}
