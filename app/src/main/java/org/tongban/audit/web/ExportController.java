package org.tongban.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.audit.Tracing;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.ui.CsvAnswer;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Takes entries out as a file, for a stated reason. */
@Controller
@Access(roles = Role.AUDITOR, scope = Access.Scope.JURISDICTION)
class ExportController {

  private final Tracing tracing;
  private final Lines lines;
  private final Pages pages;
  private final Clock clock;

  ExportController(Tracing tracing, Lines lines, Pages pages, Clock clock) {
    this.tracing = tracing;
    this.lines = lines;
    this.pages = pages;
    this.clock = clock;
  }

  @PostMapping("/audit/export")
  ResponseEntity<byte[]> export(
      Actor actor,
      @ModelAttribute Filter filter,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    LocalDate today = LocalDate.now(clock.withZone(Page.ZONE));
    Page page = pages.of(request);
    var found = tracing.export(actor, filter.query(today), reason);
    return CsvAnswer.of("audit-" + today, TrailCsv.of(lines.of(found, page), page));
  }
}
