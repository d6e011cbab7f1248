package org.tongban.bench;

import java.time.Duration;

/**
 * Runs two works in turns.
 *
 * @param rounds that count; as many come before to warm up
 * @param slice time for each work in a round
 */
record Turns(int rounds, Duration slice) {

  /** Takes results, so that the compiler cannot leave the work out as useless. */
  @SuppressWarnings("unused") // Written for its effect on the compiler; nobody reads it.
  private static volatile int sink;

  /** A work that can be done again and again. */
  @FunctionalInterface
  interface Work {
    /** Does it once; the result stands for all that was computed. */
    int run() throws Exception;
  }

  /**
   * Compares them.
   *
   * @param operations that one call of either work is
   */
  Comparison compare(int operations, Work measured, Work baseline) throws Exception {
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      rate(operations, baseline);
      rate(operations, measured);
    }
    for (int round = 0; round < rounds; round++) {
      theirs[round] = rate(operations, baseline);
      ours[round] = rate(operations, measured);
    }
    return Comparison.of(ours, theirs);
  }

  @Override
  public String toString() {
    return "median of %d rounds of %d ms in turns".formatted(rounds, slice.toMillis());
  }

  private double rate(int operations, Work work) throws Exception {
    long begin = System.nanoTime();
    long end = begin + slice.toNanos();
    long calls = 0;
    int result = 0;
    long now;
    do {
      result ^= work.run();
      calls++;
      now = System.nanoTime();
    } while (now < end);
    sink = result;
    return calls * operations * 1e9 / (now - begin);
  }
}
