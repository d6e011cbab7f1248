package org.tongban.bench;

import java.time.Duration;
import java.util.List;

/** The register at a million, over TLS with audit and masking on. */
final class RegistryPart implements Part {

  private static final int[] CONNECTIONS = {1, 2, 4, 8, 16, 32};
  private static final int BUSY = 8;
  private static final int ROUNDS = 7;
  private static final Duration SLICE = Duration.ofSeconds(3);
  private static final Duration WARM = Duration.ofMinutes(3);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String LEADER = "admin";

  @Override
  public void run(Report report) throws Exception {
    measure(ImportedCity.of(ImportedCity.large(), report), report);
  }

  private static void measure(ImportedCity city, Report report) throws Exception {
    try (Installation installation = Installation.start(city.data())) {
      city.settle();
      RegisterDesk register = RegisterDesk.of(city, installation);
      Desk desk = register.desk();
      lookups(city, register, report);
      household(city, register, report);
      tail(desk, register::pastHousehold, "household.asof", city, report);
      tail(desk, register::partOfName, "name.partial", city, report);
      Desk leader =
          Desk.of(city.data().resolve("tls/ca.pem"), installation.client().port(), LEADER);
      tail(leader, wire -> leader.get(wire, "/office/population"), "board", city, report);
    }
  }

  private static void lookups(ImportedCity city, RegisterDesk register, Report report)
      throws Exception {
    Desk desk = register.desk();
    // A program of this size is compiled for its load only after a while on two processors.
    Errands.over(desk, BUSY, register::lookup, 0, WARM);
    int ours = best(connections -> ours(register, connections));
    int theirs = best(connections -> plain(city, connections));
    double[] measured = new double[ROUNDS];
    double[] baseline = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      baseline[round] = plain(city, theirs);
      measured[round] = ours(register, ours);
    }
    Comparison compared = Comparison.of(measured, baseline);
    report.ratio(
        "registry.lookup." + city.residents(),
        compared,
        "plain JDBC, the same rows and one audit row committed, " + theirs + " connections,",
        "%d connections, each the best of 1-32, median of %d rounds of %d s in turns, %s"
            .formatted(ours, ROUNDS, SLICE.toSeconds(), city.size()));
    Crowd.Seen half = Errands.over(desk, BUSY, register::lookup, compared.measured() / 2, LONG);
    report.figure(
        "registry.lookup." + city.residents() + ".p99",
        half.quantile(0.99),
        "ms",
        "at half of the best throughput, %s ops/s over %d connections, %s"
            .formatted(Report.number(half.rate()), BUSY, city.size()));
  }

  /** Operations a second over so many connections. */
  private interface Rate {
    double over(int connections) throws Exception;
  }

  /** The number of connections with the best throughput. */
  private static int best(Rate rate) throws Exception {
    double most = 0;
    int at = 0;
    for (int connections : CONNECTIONS) {
      double seen = rate.over(connections);
      if (seen > most) {
        most = seen;
        at = connections;
      }
    }
    return at;
  }

  private static double ours(RegisterDesk register, int connections) throws Exception {
    return Errands.over(register.desk(), connections, register::lookup, 0, SLICE).rate();
  }

  private static double plain(ImportedCity city, int connections) throws Exception {
    List<PlainLookup> lookups = PlainLookup.of(city, connections);
    try {
      return Crowd.rush(lookups, SLICE).rate();
    } finally {
      for (PlainLookup lookup : lookups) {
        lookup.close();
      }
    }
  }

  /** Best throughput over all numbers of connections. */
  private static void household(ImportedCity city, RegisterDesk register, Report report)
      throws Exception {
    Errands.over(register.desk(), BUSY, register::household, 0, LONG);
    Rate rate = over -> Errands.over(register.desk(), over, register::household, 0, SLICE).rate();
    int at = best(rate);
    report.figure(
        "registry.household.page." + city.residents(),
        rate.over(at),
        "ops/s",
        "no baseline; %d connections, best over 1-32, %s".formatted(at, city.size()));
  }

  /** One after the other, as one official would see it. */
  private static void tail(
      Desk desk, Errands.Errand asking, String what, ImportedCity city, Report report)
      throws Exception {
    try {
      Errands.over(desk, 1, asking, 0, SLICE);
    } catch (Exception e) {
      System.err.println("registry." + what + " is not measured: " + e.getMessage());
      return;
    }
    Crowd.Seen seen = Errands.over(desk, 1, asking, 0, LONG);
    report.figure(
        "registry." + what + "." + city.residents() + ".p95",
        seen.quantile(0.95),
        "ms",
        "no baseline; p50 %s ms, %s ops/s over 1 connection, %s"
            .formatted(Report.number(seen.quantile(0.5)), Report.number(seen.rate()), city.size()));
  }
}
