package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.tongban.platform.Sql;

/** Papers as a case's row keeps them (证件列). */
final class PaperColumns {

  private PaperColumns() {}

  /** The paper whose columns start with the prefix. */
  static Optional<Paper> paper(ResultSet row, String prefix) throws SQLException {
    String number = row.getString(prefix + "_number");
    return number == null
        ? Optional.empty()
        : Optional.of(
            new Paper(
                number,
                row.getObject(prefix + "_issued", LocalDate.class),
                Sql.required(row, prefix + "_expires")));
  }
}
