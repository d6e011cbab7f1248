package org.tongban.items.web;

import java.util.List;
import org.tongban.items.FileChange;
import org.tongban.items.FileChange.About;
import org.tongban.items.FileChange.Point;
import org.tongban.items.ItemPackage;
import org.tongban.ui.Page;

/**
 * What changed in a file, in words (文件差异).
 *
 * @param points told in words
 * @param lines told as lines of the file
 */
public record ChangeView(String file, String kind, List<PointView> points, List<PointView> lines) {

  /** One change; {@code before} or {@code after} is empty when it is new or gone. */
  public record PointView(String what, String before, String after) {}

  static ChangeView of(FileChange change, ItemPackage item, Page page) {
    return new ChangeView(
        change.file(),
        page.t("items.change." + change.kind()),
        change.points().stream()
            .filter(point -> point.about() != About.LINES)
            .map(point -> words(point, item, page))
            .toList(),
        change.points().stream()
            .filter(point -> point.about() == About.LINES)
            .map(point -> words(point, item, page))
            .toList());
  }

  private static PointView words(Point point, ItemPackage item, Page page) {
    String what =
        switch (point.about()) {
          case TEXT -> page.t("items.change.text", point.what());
          case TERM -> page.t("items.change.term", name(item, "term." + point.what(), page));
          case MATERIAL -> page.t("items.change.material", name(item, point.what(), page));
          case TABLE -> page.t("items.change.table", name(item, "check." + point.what(), page));
          case CELL -> cell(point.what(), item, page);
          case LINES -> page.t("items.change.line", point.what());
        };
    return point.about() == About.TERM
        ? new PointView(what, term(point.before(), page), term(point.after(), page))
        : new PointView(what, point.before(), point.after());
  }

  /** The text of the key in the newer version, or the key where it has gone. */
  private static String name(ItemPackage item, String key, Page page) {
    try {
      return item.text(key, page.locale());
    } catch (IllegalArgumentException _) {
      return key;
    }
  }

  private static String term(String written, Page page) {
    String[] parts = written.split(" ", -1);
    return parts.length == 2
        ? page.t("items.unit." + parts[1], Integer.valueOf(parts[0]))
        : written;
  }

  /** The address of a cell: table, row, column. */
  private static String cell(String where, ItemPackage item, Page page) {
    String[] parts = where.split(" ", 3);
    return page.t(
        "items.change.cell",
        name(item, "check." + parts[0], page),
        parts[1],
        page.tOr("items.column." + parts[2], parts[2]));
  }
}
