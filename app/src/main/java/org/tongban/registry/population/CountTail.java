package org.tongban.registry.population;

/**
 * How likely a count is (计数尾概率) that scatters about its mean as negative binomial, or as Poisson
 * where there is no scatter beyond chance. Summed term by term, which is exact for such counts.
 */
final class CountTail {

  private static final double NEARLY_NONE = 1e-9;

  private CountTail() {}

  /**
   * The probability of this count or a larger one.
   *
   * @param mean above 0
   * @param scatter variance beyond the mean, by the square of the mean; 0 for Poisson
   */
  static double atLeast(int count, double mean, double scatter) {
    boolean poisson = scatter < NEARLY_NONE;
    double size = poisson ? 0 : 1 / scatter;
    double share = poisson ? 0 : mean / (size + mean);
    double term = poisson ? Math.exp(-mean) : Math.pow(1 - share, size);
    double below = 0;
    for (int k = 0; k < count; k++) {
      below += term;
      term *= poisson ? mean / (k + 1) : (size + k) * share / (k + 1);
    }
    // Far out the difference to 1 is lost; the first terms of the tail itself are not.
    return below < 0.999_999 ? 1 - below : tail(count, term, mean, size, share, poisson);
  }

  private static double tail(
      int from, double first, double mean, double size, double share, boolean poisson) {
    double sum = 0;
    double term = first;
    for (int k = from; k < from + 1_000 && term > sum * 1e-9; k++) {
      sum += term;
      term *= poisson ? mean / (k + 1) : (size + k) * share / (k + 1);
    }
    return Math.min(1, sum);
  }
}
