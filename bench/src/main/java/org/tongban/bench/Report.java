package org.tongban.bench;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints figures as {@code name value unit}, then what they compare to and the size of the data.
 */
record Report(PrintStream out) {

  /**
   * Prints one figure.
   *
   * @param name of the figure, words joined by dots
   * @param context baseline, connections and data size; a figure without them counts for nothing
   */
  void figure(String name, double value, String unit, String context) {
    out.println(name + " " + number(value) + " " + unit + "  # " + context);
  }

  /** Prints the throughput and its ratio to the baseline's: 1 is equal, below 1 is slower. */
  void ratio(String name, Comparison comparison, String baseline, String size) {
    String context = baseline + " " + number(comparison.baseline()) + " ops/s; " + size;
    figure(name, comparison.measured(), "ops/s", context);
    figure(name + ".ratio", comparison.ratio(), "x", context);
  }

  /** Three digits that count, or all digits before the point. */
  static String number(double value) {
    double size = Math.abs(value);
    int decimals = 0;
    for (double bound = 100; size < bound && decimals < 4; bound /= 10) {
      decimals++;
    }
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
