package org.tongban.catalogue.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.http.HttpHeaders;
import org.tongban.ui.CsvText;

/** Answers with a list as CSV, written part by part however long it is (导出). */
final class CsvStream {

  /** Rows asked for at once. */
  static final int PART = 2_000;

  private CsvStream() {}

  /**
   * Writes the whole list.
   *
   * @param rows gives the rows after so many, at most {@link #PART}; none at the end
   */
  static void send(
      HttpServletResponse response,
      String name,
      List<String> heads,
      IntFunction<List<List<String>>> rows)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
    response.getWriter().write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(response.getWriter())) {
      csv.writeRecord(heads);
      int written = 0;
      List<List<String>> part = rows.apply(written);
      while (!part.isEmpty()) {
        part.forEach(row -> csv.writeRecord(row.stream().map(CsvText::safe).toList()));
        written += part.size();
        part = rows.apply(written);
      }
    }
  }
}
