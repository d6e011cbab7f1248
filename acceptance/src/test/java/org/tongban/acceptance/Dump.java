package org.tongban.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything an installation holds, searched for what must not be there in clear. */
record Dump(Finder finder) {

  private static final String TABLES =
      """
      SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'm') AND n.nspname <> 'pg_toast' ORDER BY 1
      """;

  private static final int ROWS = 500;

  /** Each table of each schema as text, binary columns in hex: hits by table. */
  Set<String> tables(Connection connection) throws SQLException {
    Set<String> found = new TreeSet<>();
    connection.setAutoCommit(false);
    for (String table : names(connection)) {
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(ROWS);
        try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
          while (rows.next()) {
            byte[] row = rows.getString(1).getBytes(StandardCharsets.UTF_8);
            finder.in(row).forEach(hit -> found.add(table + ": " + hit));
          }
        }
      }
    }
    return found;
  }

  private static List<String> names(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /** Each file of a folder as its bytes, the database's and all logs with them: hits by file. */
  Set<String> files(Path folder) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        finder.in(file).forEach(hit -> found.add(folder.relativize(file) + ": " + hit));
      }
    }
    return found;
  }
}
