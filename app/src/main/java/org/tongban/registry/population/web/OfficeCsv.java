package org.tongban.registry.population.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

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
    StringWriter text = new StringWriter().append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(table.heads());
      table.rows().forEach(row -> csv.writeRecord(row.stream().map(OfficeCsv::safe).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return text.toString();
  }

  /** Keeps a spreadsheet from taking a text for a formula; negative numbers stay numbers. */
  private static String safe(String text) {
    boolean number = text.matches("-?[0-9.,]+");
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula && !number ? "'" + text : text;
  }
}
