package org.tongban.registry.population.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tongban.ui.CsvText;

/** A table as CSV (RFC 4180), with a byte order mark so that office programs read the Chinese. */
public final class OfficeCsv {

  private OfficeCsv() {}

  /** Answers with the table as a file of this name. */
  public static ResponseEntity<byte[]> answer(String name, OfficeTable table) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".csv").build().toString())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(text(table).getBytes(StandardCharsets.UTF_8));
  }

  static String text(OfficeTable table) {
    return CsvText.of(csv -> {
      csv.writeRecord(table.heads());
      table.rows().forEach(row -> csv.writeRecord(row.stream().map(CsvText::safe).toList()));
    });
  }
}
