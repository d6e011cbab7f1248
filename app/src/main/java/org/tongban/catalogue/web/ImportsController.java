package org.tongban.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.catalogue.CatalogueOffice;
import org.tongban.catalogue.ImportRun;
import org.tongban.catalogue.Remark;
import org.tongban.kernel.Access;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.PageNumber;

/** What came of imports, and what of each could not be read (导入记录). */
@Controller
@RequestMapping("/office/catalogue/imports")
@Access(
    roles = {Role.ITEM_EDITOR, Role.AUDITOR, Role.ADMINISTRATOR},
    scope = Access.Scope.INSTALLATION)
class ImportsController {

  private static final int SIZE = 25;
  private static final int REMARKS = 100;
  private static final List<String> HEADS =
      List.of("line", "code", "column", "found", "problem", "kept");

  private final CatalogueOffice office;

  ImportsController(CatalogueOffice office) {
    this.office = office;
  }

  @GetMapping
  ModelAndView list(@RequestParam(name = "page", defaultValue = "1") int number) {
    PageNumber at = PageNumber.of(number, office.imports(), SIZE);
    return new ModelAndView("catalogue/office/imports")
        .addObject("runs", office.imports(at.before(), SIZE))
        .addObject("at", at);
  }

  @GetMapping("/{id}")
  ModelAndView show(
      @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") int number) {
    ImportRun run = office.find(id);
    int count = office.remarks(id);
    PageNumber at = PageNumber.of(number, count, REMARKS);
    return new ModelAndView("catalogue/office/import")
        .addObject("run", run)
        .addObject("count", count)
        .addObject("at", at)
        .addObject("remarks", office.remarks(id, at.before(), REMARKS));
  }

  @GetMapping("/{id}/remarks.csv")
  void export(@PathVariable UUID id, Page page, HttpServletResponse response) throws IOException {
    office.find(id);
    CsvStream.send(
        response,
        "catalogue-report",
        HEADS,
        before ->
            office.remarks(id, before, CsvStream.PART).stream()
                .map(remark -> row(remark, page))
                .toList());
  }

  private static List<String> row(Remark remark, Page page) {
    return List.of(
        Long.toString(remark.line()),
        remark.code(),
        remark.header(),
        remark.found(),
        page.t("catalogue.remark." + remark.kind()),
        page.t("catalogue.kept." + remark.kind(), remark.kept()));
  }
}
