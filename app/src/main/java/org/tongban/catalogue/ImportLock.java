package org.tongban.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Held while an import runs, on whichever node (导入锁); a process that dies lets it go. */
final class ImportLock implements AutoCloseable {

  private static final String KEY = "hashtextextended('catalogue.import', 0)";

  private final Connection connection;

  private ImportLock(Connection connection) {
    this.connection = connection;
  }

  /** Takes the lock; refuses when another import runs. */
  static ImportLock take(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    try {
      if (ask(connection, "SELECT pg_try_advisory_lock(" + KEY + ")")) {
        return new ImportLock(connection);
      }
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
    connection.close();
    throw new ImportRefusedException(
        "Another import into the catalogue is running: wait until it has ended.");
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet answer = statement.executeQuery()) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      ask(connection, "SELECT pg_advisory_unlock(" + KEY + ")");
    }
  }
}
