package org.tongban.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.EntryAsk;
import org.tongban.catalogue.EntryLine;
import org.tongban.catalogue.ServiceCatalogue;
import org.tongban.ui.Page;

/** Entries as CSV (目录导出). */
@Component
class EntryCsv {

  private static final List<String> HEADS =
      List.of("code", "name", "kind", "department", "region", "regionName", "limit", "item");

  private final ServiceCatalogue catalogue;

  EntryCsv(ServiceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  void write(EntryAsk ask, Page page, HttpServletResponse response) throws IOException {
    CsvStream.send(
        response,
        "service-catalogue",
        HEADS,
        before ->
            catalogue.find(ask, before, CsvStream.PART).lines().stream()
                .map(line -> row(line, page))
                .toList());
  }

  private static List<String> row(EntryLine line, Page page) {
    return List.of(
        line.code(),
        line.name(),
        line.kind(),
        line.department(),
        line.region(),
        line.regionName(),
        EntryRow.of(line, page).limit(),
        line.item());
  }
}
