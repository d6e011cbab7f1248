package org.tongban.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The register at a million and at ten thousand, over TLS with audit and masking on. */
final class RegistryPart implements Part {

  private static final int SMALL = 10_000;
  private static final int[] CONNECTIONS = {1, 2, 4, 8, 16, 32};
  private static final int BUSY = 8;
  private static final int ROUNDS = 2;
  private static final Duration SLICE = Duration.ofSeconds(3);
  private static final Duration WARM = Duration.ofSeconds(60);
  private static final Duration LONG = Duration.ofSeconds(8);
  private static final String COUNTY = "320509";
  private static final String OFFICIAL = "county." + COUNTY;
  private static final String LEADER = "admin";
  private static final int SAMPLE = 20_000;

  @Override
  public void run(Report report) throws Exception {
    int large = ImportedCity.large();
    Rates small = measure(ImportedCity.of(SMALL, report), report);
    if (large <= SMALL) {
      return;
    }
    Rates big = measure(ImportedCity.of(large, report), report);
    growth("lookup", big.lookup(), small.lookup(), large, report);
    growth("household", big.household(), small.household(), large, report);
    growth("name", big.name(), small.name(), large, report);
  }

  /** Operations a second of one size. */
  private record Rates(double lookup, double household, double name) {}

  private static void growth(String what, double big, double small, int residents, Report report) {
    report.figure(
        "registry.growth." + what + ".ratio",
        big / small,
        "x",
        "%d residents %s ops/s, %d residents %s ops/s; best over 1-32 connections, one after the other"
            .formatted(residents, Report.number(big), SMALL, Report.number(small)));
  }

  private static Rates measure(ImportedCity city, Report report) throws Exception {
    try (Installation installation = Installation.start(city.data())) {
      Desk desk =
          Desk.of(city.data().resolve("tls/ca.pem"), installation.client().port(), OFFICIAL);
      List<String> numbers = city.numbersIn(COUNTY, SAMPLE);
      List<String> households = households(city);
      double lookup = lookups(city, desk, numbers, report);
      double household =
          rush(
              desk,
              wire -> desk.get(wire, "/desk/households/" + any(households)),
              "household.page",
              city,
              report);
      tail(
          desk,
          wire -> desk.get(wire, "/desk/households/" + any(households) + "?on=" + pastDay()),
          "household.asof",
          city,
          report);
      names(desk, city, report);
      List<String> rare = city.rareNamesIn(COUNTY, SAMPLE);
      double name = rush(desk, wire -> search(desk, wire, any(rare)), "name.one", city, report);
      Desk leader =
          Desk.of(city.data().resolve("tls/ca.pem"), installation.client().port(), LEADER);
      tail(leader, wire -> leader.get(wire, "/office/population"), "board", city, report);
      return new Rates(lookup, household, name);
    }
  }

  private static double lookups(ImportedCity city, Desk desk, List<String> numbers, Report report)
      throws Exception {
    // A program of this size is compiled for its load only after a while on two processors.
    Errands.over(desk, BUSY, wire -> desk.lookup(wire, any(numbers)), 0, WARM);
    double ours = 0;
    double theirs = 0;
    int oursAt = 0;
    int theirsAt = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      for (int connections : CONNECTIONS) {
        double plain = plain(city, connections);
        double rate =
            Errands.over(desk, connections, wire -> desk.lookup(wire, any(numbers)), 0, SLICE)
                .rate();
        // The first round warms up.
        if (round > 0 && plain > theirs) {
          theirs = plain;
          theirsAt = connections;
        }
        if (round > 0 && rate > ours) {
          ours = rate;
          oursAt = connections;
        }
      }
    }
    String size =
        "%d connections, %s; best of %d rounds of %d s in turns over 1-32 connections"
            .formatted(oursAt, city.size(), ROUNDS, SLICE.toSeconds());
    report.ratio(
        "registry.lookup." + city.residents(),
        new Comparison(ours, theirs, ours / theirs),
        "plain JDBC, the same rows and one audit row committed, " + theirsAt + " connections,",
        size);
    Crowd.Seen half =
        Errands.over(desk, BUSY, wire -> desk.lookup(wire, any(numbers)), ours / 2, LONG);
    report.figure(
        "registry.lookup." + city.residents() + ".p99",
        half.quantile(0.99),
        "ms",
        "at half of the best throughput, %s ops/s over %d connections, %s"
            .formatted(Report.number(half.rate()), BUSY, city.size()));
    return ours;
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
  private static double rush(
      Desk desk, Errands.Errand asking, String what, ImportedCity city, Report report)
      throws Exception {
    double best = 0;
    int at = 0;
    Errands.over(desk, BUSY, asking, 0, SLICE);
    for (int connections : CONNECTIONS) {
      double rate = Errands.over(desk, connections, asking, 0, SLICE).rate();
      if (rate > best) {
        best = rate;
        at = connections;
      }
    }
    report.figure(
        "registry." + what + "." + city.residents(),
        best,
        "ops/s",
        "no baseline; %d connections, best over 1-32, %s".formatted(at, city.size()));
    return best;
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

  private static void names(Desk desk, ImportedCity city, Report report) throws Exception {
    // Pairs of characters as they stand in given names, some frequent and some rare.
    List<String> parts = List.of("建国", "秀英", "小明", "志强", "桂兰", "子轩", "梓涵", "玉兰");
    tail(desk, wire -> search(desk, wire, any(parts)), "name.partial", city, report);
  }

  private static void search(Desk desk, Wire wire, String name) throws IOException {
    desk.search(wire, Map.of("name", name, "county", COUNTY, "purpose", "registry.reason.visit"));
  }

  private static List<String> households(ImportedCity city) throws Exception {
    return city.identities(
        "SELECT household FROM registry.household_version WHERE upper_inf(valid)"
            + " AND upper_inf(recorded) AND community LIKE '"
            + COUNTY
            + "%' AND lower(valid) < '2017-01-01' ORDER BY hashtext(household::text) LIMIT "
            + SAMPLE);
  }

  private static LocalDate pastDay() {
    return LocalDate.of(2017, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(3_500));
  }

  private static <T> T any(List<T> all) {
    return all.get(ThreadLocalRandom.current().nextInt(all.size()));
  }
}
