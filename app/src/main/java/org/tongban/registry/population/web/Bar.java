package org.tongban.registry.population.web;

/**
 * One bar with its words (条形): its length is a share of the longest, as SVG wants it.
 *
 * @param href where its label leads, or empty
 */
public record Bar(String label, String value, String note, String length, String href) {

  static String length(double value, double longest) {
    double percent = longest <= 0 ? 0 : Math.max(0, 100 * value / longest);
    return String.format(java.util.Locale.ROOT, "%.2f%%", percent);
  }
}
