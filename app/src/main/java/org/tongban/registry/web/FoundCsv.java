package org.tongban.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tongban.registry.Person;
import org.tongban.ui.CsvText;
import org.tongban.ui.Page;

/** People found as CSV (RFC 4180), masked as the list is; a byte order mark for office programs. */
final class FoundCsv {

  private static final List<String> COLUMNS =
      List.of("name", "number", "sex", "age", "community", "relation", "desk.state");

  private FoundCsv() {}

  static String of(List<Person> people, Page page, LocalDate today) {
    return CsvText.of(csv -> {
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
                .map(CsvText::safe)
                .toList());
      }
    });
  }
}
