package org.tongban.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.casework.StageLine;
import org.tongban.identity.Departments;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.Department;
import org.tongban.ui.Page;

/** Puts the departments' parts of a case into words. */
@Component
class DepartmentRows {

  private final ItemCatalogue items;
  private final Departments departments;

  DepartmentRows(ItemCatalogue items, Departments departments) {
    this.items = items;
    this.departments = departments;
  }

  List<DepartmentRow> of(List<StageLine> lines, ItemVersion version, Page page) {
    if (lines.isEmpty()) {
      return List.of();
    }
    ItemPackage item = items.version(version);
    Map<Department, String> names = departments.names(page.locale());
    return lines.stream()
        .map(line ->
            new DepartmentRow(
                item.text("stage." + line.name(), page.locale()),
                names.getOrDefault(line.department(), line.department().code()),
                line.standing(),
                page.t("casework.stage." + line.standing()),
                when(line, page)))
        .toList();
  }

  private static String when(StageLine line, Page page) {
    Instant at = line.at();
    if (at == null) {
      return "";
    }
    return switch (line.standing()) {
      case OPEN -> page.t("casework.stage.until", page.day(at));
      case STOPPED -> page.t("casework.stage.stopped.until", page.day(at));
      case AHEAD, PASSED, REFUSED, LEFT -> page.moment(at);
    };
  }
}
