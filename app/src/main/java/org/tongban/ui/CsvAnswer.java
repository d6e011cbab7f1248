package org.tongban.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a CSV file to keep (导出文件); never kept by a browser or a machine between. */
public final class CsvAnswer {

  private CsvAnswer() {}

  /** A table under its heads; cells are kept from being taken for formulas. */
  public static ResponseEntity<byte[]> of(
      String name, List<String> heads, List<? extends List<String>> rows) {
    return of(
        name,
        CsvText.of(csv -> {
          csv.writeRecord(heads);
          rows.forEach(row -> csv.writeRecord(row.stream().map(CsvText::safe).toList()));
        }));
  }

  /**
   * A text of {@link CsvText}.
   *
   * @param name of the file, without its ending
   */
  public static ResponseEntity<byte[]> of(String name, String text) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".csv").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
