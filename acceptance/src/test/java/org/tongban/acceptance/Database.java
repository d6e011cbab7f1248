package org.tongban.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The installation's PostgreSQL, seen from outside by whoever holds the data folder. */
record Database(Path data) {

  private static final int PORT_LINE = 3;

  /** The port changes with every start of the application. */
  Connection connect() throws SQLException {
    try {
      String port =
          Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(PORT_LINE).strip();
      String password = Files.readString(data.resolve("postgresql.password")).strip();
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one value a query gives; empty text when it gives none. */
  String value(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = query.executeQuery()) {
        String value = rows.next() ? rows.getString(1) : null;
        return value == null ? "" : value;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
