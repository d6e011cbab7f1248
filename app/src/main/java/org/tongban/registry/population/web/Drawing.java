package org.tongban.registry.population.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;
import org.tongban.registry.population.MonthFigures;
import org.tongban.ui.Page;

/**
 * Lines over the months, or in words why there is nothing to draw (走势图).
 *
 * @param instead empty when there is a plot
 */
public record Drawing(Optional<LinePlot> plot, String instead) {

  /**
   * Draws these figures under their message keys; months are already those to draw.
   *
   * @param none message for figures that are all zero
   * @param hidden which counts may not be shown; they are drawn as zero
   */
  static Drawing of(
      Page page,
      String title,
      String none,
      List<MonthFigures> months,
      Map<String, ToLongFunction<MonthFigures>> figures,
      LongPredicate hidden) {
    if (months.size() < 2) {
      return new Drawing(Optional.empty(), page.t("population.months.none"));
    }
    List<Long> all =
        months.stream()
            .flatMap(month -> figures.values().stream().map(of -> of.applyAsLong(month)))
            .toList();
    if (all.stream().allMatch(count -> count == 0)) {
      return new Drawing(Optional.empty(), page.t(none));
    }
    if (all.stream().allMatch(count -> count == 0 || hidden.test(count))) {
      return new Drawing(Optional.empty(), page.t("population.plot.few"));
    }
    List<LinePlot.Series> series =
        figures.entrySet().stream()
            .map(line ->
                new LinePlot.Series(
                    page.t(line.getKey()),
                    months.stream().map(one -> drawn(line.getValue(), one, hidden)).toList()))
            .toList();
    LinePlot plot =
        LinePlot.of(
            page.t(title),
            series,
            PopulationBoards.month(months.getFirst().month(), page),
            PopulationBoards.month(months.getLast().month(), page));
    return new Drawing(Optional.of(plot), "");
  }

  private static double drawn(
      ToLongFunction<MonthFigures> figure, MonthFigures month, LongPredicate hidden) {
    long count = figure.applyAsLong(month);
    return hidden.test(count) ? 0 : count;
  }
}
