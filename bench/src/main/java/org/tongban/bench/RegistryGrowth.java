package org.tongban.bench;

import java.time.Duration;

/**
 * What a large city costs against a small one: both serve at the same time and are asked in turns,
 * so that a slow moment of the machine meets both.
 */
final class RegistryGrowth implements Part {

  private static final int SMALL = 10_000;
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 9;
  private static final Duration SLICE = Duration.ofSeconds(3);
  private static final Duration WARM = Duration.ofSeconds(90);

  /** One of the errands, of either desk. */
  private interface Asking {
    void by(RegisterDesk desk, Wire wire) throws Exception;
  }

  @Override
  public void run(Report report) throws Exception {
    ImportedCity large = ImportedCity.of(ImportedCity.large(), report);
    ImportedCity small = ImportedCity.of(SMALL, report);
    try (Installation many = Installation.start(large.data());
        Installation few = Installation.start(small.data())) {
      RegisterDesk here = RegisterDesk.of(large, many);
      RegisterDesk there = RegisterDesk.of(small, few);
      large.settle();
      small.settle();
      compare("lookup", RegisterDesk::lookup, here, there, large.size(), report);
      compare("household", RegisterDesk::household, here, there, large.size(), report);
      compare("name", RegisterDesk::loneName, here, there, large.size(), report);
    }
  }

  private static void compare(
      String what, Asking asking, RegisterDesk here, RegisterDesk there, String size, Report report)
      throws Exception {
    rate(here, asking, WARM);
    rate(there, asking, WARM);
    double[] ours = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      theirs[round] = rate(there, asking, SLICE);
      ours[round] = rate(here, asking, SLICE);
    }
    report.ratio(
        "registry.growth." + what,
        Comparison.of(ours, theirs),
        SMALL + " residents, both served at the same time,",
        "median of %d rounds of %d s in turns over %d connections, %s"
            .formatted(ROUNDS, SLICE.toSeconds(), CONNECTIONS, size));
  }

  private static double rate(RegisterDesk desk, Asking asking, Duration time) throws Exception {
    return Errands.over(desk.desk(), CONNECTIONS, wire -> asking.by(desk, wire), 0, time).rate();
  }
}
