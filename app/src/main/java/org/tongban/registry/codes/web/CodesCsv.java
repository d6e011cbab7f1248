package org.tongban.registry.codes.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.tongban.registry.codes.ListLine;
import org.tongban.registry.codes.NamedRegion;

/** Codes and reports as CSV (RFC 4180); the codes in the form that an import reads again. */
final class CodesCsv {

  private CodesCsv() {}

  static String of(List<NamedRegion> regions) {
    return write(csv -> {
      csv.writeRecord("code", "name", "from", "until", "successor");
      for (NamedRegion region : regions) {
        csv.writeRecord(
            region.code().digits(),
            region.name(),
            region.from().toString(),
            Objects.toString(region.until(), ""),
            Objects.toString(region.successor(), ""));
      }
    });
  }

  static String report(List<ListLine> problems, java.util.function.UnaryOperator<String> words) {
    return write(csv -> {
      csv.writeRecord("line", "text", "problem");
      for (ListLine line : problems) {
        csv.writeRecord(
            Long.toString(line.number()),
            safe(line.text()),
            words.apply(Objects.requireNonNull(line.problem())));
      }
    });
  }

  /** Keeps a spreadsheet from taking a text for a formula. */
  private static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String write(java.util.function.Consumer<CsvWriter> lines) {
    StringWriter text = new StringWriter().append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      lines.accept(csv);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return text.toString();
  }
}
