package org.tongban.catalogue.web;

import org.tongban.catalogue.EntryLine;
import org.tongban.ui.Page;

/**
 * An entry in a list as a page shows it.
 *
 * @param limit the promised limit, or the legal one, in words; empty for none
 */
public record EntryRow(
    String code,
    String name,
    String kind,
    String department,
    String region,
    String limit,
    int version,
    boolean retired,
    String item) {

  static EntryRow of(EntryLine line, Page page) {
    String limit =
        line.promised() == null
            ? Limits.words(line.legal(), page)
            : Limits.words(line.promised(), page);
    return new EntryRow(
        line.code(),
        line.name(),
        line.kind(),
        line.department(),
        Areas.name(line.region(), line.regionName(), page),
        limit,
        line.version(),
        line.retired(),
        line.item());
  }
}
