package org.tongban.bench;

/**
 * Medians over rounds in which baseline and measured work took turns.
 *
 * @param measured operations a second
 * @param baseline operations a second
 * @param ratio of the two within a round, so that a slow moment of the machine meets both
 */
record Comparison(double measured, double baseline, double ratio) {

  /** Takes the medians; the arrays hold one value for each round, in the same order. */
  static Comparison of(double[] measured, double[] baseline) {
    if (measured.length != baseline.length) {
      throw new IllegalArgumentException("every round measures both");
    }
    double[] ratios = new double[measured.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = measured[i] / baseline[i];
    }
    return new Comparison(
        Statistics.median(measured), Statistics.median(baseline), Statistics.median(ratios));
  }
}
