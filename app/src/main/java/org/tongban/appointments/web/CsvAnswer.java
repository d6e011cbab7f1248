package org.tongban.appointments.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tongban.ui.CsvText;

/** A table as a CSV file to keep. */
final class CsvAnswer {

  private CsvAnswer() {}

  static ResponseEntity<byte[]> of(String name, List<String> heads, List<List<String>> rows) {
    String text =
        CsvText.of(csv -> {
          csv.writeRecord(heads);
          rows.forEach(row -> csv.writeRecord(row.stream().map(CsvText::safe).toList()));
        });
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".csv").build().toString())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
