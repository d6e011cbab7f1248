package org.tongban.registry.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The report of refused rows (导入报告): file, line, field and reason, never the content. */
final class Report implements AutoCloseable {

  private final CsvWriter csv;
  private long rows;

  Report(Path file) throws IOException {
    csv = CsvWriter.builder().build(file);
    csv.writeRecord("file", "line", "field", "reason");
  }

  synchronized void add(ImportFile file, long line, String field, String reason) {
    rows++;
    csv.writeRecord(file.fileName(), Long.toString(line), field, reason);
  }

  synchronized long rows() {
    return rows;
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
