package org.tongban.audit.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tongban.ui.CsvText;
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
    return CsvText.of(csv -> {
      csv.writeRecord(COLUMNS.stream().map(column -> page.t("audit.column." + column)).toList());
      lines.forEach(line -> csv.writeRecord(fields(line, page)));
    });
  }

  private static List<String> fields(Line line, Page page) {
    Long number = line.number();
    UUID caseId = line.caseId();
    return List.of(
        number == null ? "" : number.toString(),
        page.machine(line.at()),
        CsvText.safe(line.action()),
        CsvText.safe(line.who()),
        line.account().toString(),
        CsvText.safe(line.office()),
        CsvText.safe(line.why()),
        caseId == null ? "" : caseId.toString(),
        line.subjects().stream().map(UUID::toString).collect(Collectors.joining(" ")),
        CsvText.safe(line.object()),
        line.alarmed() ? page.t("audit.alarmed") : "",
        line.id().toString());
  }
}
