package org.tongban.registry.population.web;

import org.springframework.http.ResponseEntity;
import org.tongban.ui.CsvAnswer;
import org.tongban.ui.CsvText;

/** A table as CSV (RFC 4180), with a byte order mark so that office programs read the Chinese. */
public final class OfficeCsv {

  private OfficeCsv() {}

  /** Answers with the table as a file of this name. */
  public static ResponseEntity<byte[]> answer(String name, OfficeTable table) {
    return CsvAnswer.of(name, table.heads(), table.rows());
  }

  static String text(OfficeTable table) {
    return CsvText.of(csv -> {
      csv.writeRecord(table.heads());
      table.rows().forEach(row -> csv.writeRecord(row.stream().map(CsvText::safe).toList()));
    });
  }
}
