package org.tongban.bench;

import java.util.Arrays;

/** The few statistics that the figures need. */
final class Statistics {

  private Statistics() {}

  /** The middle value, or the mean of the two in the middle. */
  static double median(double... values) {
    double[] sorted = sorted(values);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * The smallest value that at least this share of the values does not exceed (nearest rank).
   *
   * @param share above 0, at most 1
   */
  static double quantile(double share, double... values) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("no such share: " + share);
    }
    double[] sorted = sorted(values);
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static double[] sorted(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
