package org.tongban.registry.codes.web;

import java.util.List;
import java.util.Objects;
import org.tongban.registry.codes.ListLine;
import org.tongban.registry.codes.NamedRegion;
import org.tongban.ui.CsvText;

/** Codes and reports as CSV (RFC 4180); the codes in the form that an import reads again. */
final class CodesCsv {

  private CodesCsv() {}

  static String of(List<NamedRegion> regions) {
    return CsvText.of(csv -> {
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
    return CsvText.of(csv -> {
      csv.writeRecord("line", "text", "problem");
      for (ListLine line : problems) {
        csv.writeRecord(
            Long.toString(line.number()),
            CsvText.safe(line.text()),
            words.apply(Objects.requireNonNull(line.problem())));
      }
    });
  }
}
