package org.tongban.audit.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tongban.ui.Page;

/** Entries as CSV (RFC 4180), with a byte order mark so that office programs read the Chinese. */
final class TrailCsv {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "at",
          "action",
          "who",
          "account",
          "office",
          "why",
          "case",
          "subjects",
          "object",
          "alarm",
          "id");

  private TrailCsv() {}

  static String of(List<Line> lines, Page page) {
    StringWriter text = new StringWriter().append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS.stream().map(column -> page.t("audit.column." + column)).toList());
      lines.forEach(line -> csv.writeRecord(fields(line, page)));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return text.toString();
  }

  private static List<String> fields(Line line, Page page) {
    Long number = line.number();
    UUID caseId = line.caseId();
    return List.of(
        number == null ? "" : number.toString(),
        page.machine(line.at()),
        safe(line.action()),
        safe(line.who()),
        line.account().toString(),
        safe(line.office()),
        safe(line.why()),
        caseId == null ? "" : caseId.toString(),
        line.subjects().stream().map(UUID::toString).collect(Collectors.joining(" ")),
        safe(line.object()),
        line.alarmed() ? page.t("audit.alarmed") : "",
        line.id().toString());
  }

  /** Keeps a spreadsheet from taking a text for a formula. */
  static String safe(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
