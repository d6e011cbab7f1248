package org.tongban.registry.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tongban.registry.Person;
import org.tongban.ui.Page;

/** People found as CSV (RFC 4180), masked as the list is; a byte order mark for office programs. */
final class FoundCsv {

  private static final List<String> COLUMNS =
      List.of("name", "number", "sex", "age", "community", "relation", "desk.state");

  private FoundCsv() {}

  static String of(List<Person> people, Page page, LocalDate today) {
    StringWriter text = new StringWriter().append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS.stream().map(column -> page.t("registry." + column)).toList());
      for (Person person : people) {
        FoundView.Line line = FoundView.line(person, page, today);
        csv.writeRecord(
            Stream.of(
                    line.name(),
                    line.number(),
                    line.sex(),
                    Integer.toString(line.age()),
                    line.place(),
                    line.relation(),
                    line.state())
                .map(FoundCsv::safe)
                .toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return text.toString();
  }

  /** Keeps a spreadsheet from taking a text for a formula. */
  static String safe(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
