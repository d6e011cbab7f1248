package org.tongban.registry.population.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines over equal steps (折线图), drawn in a box of 1000 by 200 that the page stretches; the words
 * stand beside it, so that they stay readable at any width.
 *
 * @param top the value at the upper edge
 * @param bottom the value at the lower edge
 * @param first what the left end is called
 * @param last what the right end is called
 */
public record LinePlot(
    String title, List<Line> lines, String top, String bottom, String first, String last) {

  /** One line: its name and its points as SVG wants them. */
  public record Line(String name, String points) {}

  /** What is to be drawn: a name and its values. */
  public record Series(String name, List<Double> values) {

    /** Copies the values. */
    public Series {
      values = List.copyOf(values);
    }
  }

  /** Copies the lines. */
  public LinePlot {
    lines = List.copyOf(lines);
  }

  /**
   * Draws series of equal length from a round value at or below the least to one above the most.
   */
  static LinePlot of(String title, List<Series> series, String first, String last) {
    double most = extreme(series, true);
    double least = Math.min(extreme(series, false), most);
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(most - least, 1))));
    double top = Math.ceil(most / step) * step;
    double bottom = Math.floor(least / step) * step;
    double height = Math.max(top - bottom, 1);
    List<Line> lines = new ArrayList<>();
    for (Series one : series) {
      lines.add(new Line(one.name(), points(one.values(), bottom, height)));
    }
    return new LinePlot(title, lines, label(top), label(bottom), first, last);
  }

  private static double extreme(List<Series> series, boolean most) {
    var all =
        series.stream().flatMap(one -> one.values().stream()).mapToDouble(Double::doubleValue);
    return (most ? all.max() : all.min()).orElse(0);
  }

  private static String points(List<Double> values, double bottom, double height) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      double x = values.size() == 1 ? 500 : 1000.0 * i / (values.size() - 1);
      double y = 200 - 200 * (values.get(i) - bottom) / height;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
    return points.toString().strip();
  }

  private static String label(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
