package org.tongban.rating.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;
import org.tongban.kernel.RegionCode;
import org.tongban.rating.Board;
import org.tongban.rating.Figures;
import org.tongban.rating.Table;
import org.tongban.ui.Page;

/** Figures in words: shares with what they are of, or a dash where too few are counted. */
public record FigureRow(
    String name,
    String given,
    String satisfied,
    String bad,
    String inTime,
    String called,
    String marked) {

  static FigureRow of(String name, Figures row, Table table, Page page) {
    int fewest = table.fewest();
    return new FigureRow(
        name,
        Integer.toString(row.given()),
        share(row.satisfied(), row.given(), fewest, page),
        share(row.bad(), row.given(), fewest, page),
        share(row.inTime(), row.ripe(), fewest, page),
        share(row.called(), row.named(), fewest, page),
        Integer.toString(row.marked()));
  }

  private static String share(int part, int whole, int fewest, Page page) {
    if (whole == 0) {
      return "—";
    }
    if (whole < fewest) {
      return page.t("rating.board.few", fewest);
    }
    NumberFormat percent = NumberFormat.getPercentInstance(page.locale());
    percent.setMaximumFractionDigits(1);
    return page.t("rating.board.share", percent.format((double) part / whole), part, whole);
  }

  static String name(Board.By by, String key, RatedItems items, Page page) {
    return switch (by) {
      case OFFICE -> page.region(new RegionCode(key));
      case ITEM -> items.of(key, page);
      case MONTH -> key;
    };
  }

  static List<String> heads(Board.By by, Page page) {
    return Stream.of("by." + by, "given", "satisfied", "bad", "intime", "called", "marked")
        .map(head -> page.t("rating.board." + head))
        .toList();
  }

  /** Its cells in the order of the heads. */
  public List<String> cells() {
    return List.of(name, given, satisfied, bad, inTime, called, marked);
  }
}
