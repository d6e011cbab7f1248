package org.tongban.items.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongban.items.DecisionTable;
import org.tongban.items.ItemPackage;
import org.tongban.ui.Page;

/**
 * A decision table as officials read it (规则表).
 *
 * @param name what the check is called
 */
public record TableView(
    String id, String name, String policy, List<String> heads, int inputs, List<List<Cell>> rows) {

  private static final Pattern KEY = Pattern.compile("\"((check|cite)(\\.[A-Za-z0-9]+)+)\"");

  /** A cell as it is written, and the text it stands for, or empty. */
  public record Cell(String written, String text) {}

  static TableView of(DecisionTable table, ItemPackage item, Page page) {
    return new TableView(
        table.id(),
        item.text("check." + table.id(), page.locale()),
        page.tOr("items.policy." + table.hitPolicy(), table.hitPolicy()),
        Stream.of(table.inputs(), table.outputs(), table.annotations())
            .flatMap(List::stream)
            .map(head -> page.tOr("items.column." + head, head))
            .toList(),
        table.inputs().size(),
        table.rules().stream().map(rule -> cells(rule, item, page)).toList());
  }

  private static List<Cell> cells(DecisionTable.Rule rule, ItemPackage item, Page page) {
    return Stream.of(rule.inputs(), rule.outputs(), rule.annotations())
        .flatMap(List::stream)
        .map(written -> cell(written, item, page))
        .toList();
  }

  private static Cell cell(String written, ItemPackage item, Page page) {
    Matcher key = KEY.matcher(written);
    if (key.matches()) {
      return new Cell(key.group(1), item.text(key.group(1), page.locale()));
    }
    return new Cell("", page.tOr("items.cell." + written, written));
  }
}
