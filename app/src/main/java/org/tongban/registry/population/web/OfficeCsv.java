package org.tongban.registry.population.web;

import org.springframework.http.ResponseEntity;
import org.tongban.ui.CsvAnswer;

/** A table as CSV (RFC 4180). */
public final class OfficeCsv {

  private OfficeCsv() {}

  /** Answers with the table as a file of this name. */
  public static ResponseEntity<byte[]> answer(String name, OfficeTable table) {
    return CsvAnswer.of(name, table.heads(), table.rows());
  }
}
