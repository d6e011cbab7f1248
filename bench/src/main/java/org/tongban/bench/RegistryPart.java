package org.tongban.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** The register at a million and at ten thousand, over TLS with audit and masking on. */
final class RegistryPart implements Part {

  private static final int SMALL = 10_000;
  private static final int[] CONNECTIONS = {1, 2, 4, 8, 16, 32};
  private static final int[] EVENT_CONNECTIONS = {1, 4, 8, 16};
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
    int large = Integer.parseInt(System.getenv().getOrDefault("BENCH_RESIDENTS", "1000000"));
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
      events(city, desk, report);
      return new Rates(lookup, household, name);
    }
  }

  private static double lookups(ImportedCity city, Desk desk, List<String> numbers, Report report)
      throws Exception {
    // A program of this size is compiled for its load only after a while on two processors.
    over(desk, BUSY, wire -> desk.lookup(wire, any(numbers)), 0, WARM);
    double ours = 0;
    double theirs = 0;
    int oursAt = 0;
    int theirsAt = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      for (int connections : CONNECTIONS) {
        double plain = plain(city, connections);
        double rate =
            over(desk, connections, wire -> desk.lookup(wire, any(numbers)), 0, SLICE).rate();
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
            .formatted(oursAt, size(city), ROUNDS, SLICE.toSeconds());
    report.ratio(
        "registry.lookup." + city.residents(),
        new Comparison(ours, theirs, ours / theirs),
        "plain JDBC, the same rows and one audit row committed, " + theirsAt + " connections,",
        size);
    Crowd.Seen half = over(desk, BUSY, wire -> desk.lookup(wire, any(numbers)), ours / 2, LONG);
    report.figure(
        "registry.lookup." + city.residents() + ".p99",
        half.quantile(0.99),
        "ms",
        "at half of the best throughput, %s ops/s over %d connections, %s"
            .formatted(Report.number(half.rate()), BUSY, size(city)));
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
      Desk desk, Asking asking, String what, ImportedCity city, Report report) throws Exception {
    double best = 0;
    int at = 0;
    over(desk, BUSY, asking, 0, SLICE);
    for (int connections : CONNECTIONS) {
      double rate = over(desk, connections, asking, 0, SLICE).rate();
      if (rate > best) {
        best = rate;
        at = connections;
      }
    }
    report.figure(
        "registry." + what + "." + city.residents(),
        best,
        "ops/s",
        "no baseline; %d connections, best over 1-32, %s".formatted(at, size(city)));
    return best;
  }

  /** One after the other, as one official would see it. */
  private static void tail(Desk desk, Asking asking, String what, ImportedCity city, Report report)
      throws Exception {
    try {
      over(desk, 1, asking, 0, SLICE);
    } catch (Exception e) {
      System.err.println("registry." + what + " is not measured: " + e.getMessage());
      return;
    }
    Crowd.Seen seen = over(desk, 1, asking, 0, LONG);
    report.figure(
        "registry." + what + "." + city.residents() + ".p95",
        seen.quantile(0.95),
        "ms",
        "no baseline; p50 %s ms, %s ops/s over 1 connection, %s"
            .formatted(Report.number(seen.quantile(0.5)), Report.number(seen.rate()), size(city)));
  }

  private static void names(Desk desk, ImportedCity city, Report report) throws Exception {
    // Pairs of characters as they stand in given names, some frequent and some rare.
    List<String> parts = List.of("建国", "秀英", "小明", "志强", "桂兰", "子轩", "梓涵", "玉兰");
    tail(desk, wire -> search(desk, wire, any(parts)), "name.partial", city, report);
  }

  private static void search(Desk desk, Wire wire, String name) throws IOException {
    desk.search(wire, Map.of("name", name, "county", COUNTY, "purpose", "registry.reason.visit"));
  }

  /** Changes of occupation, each of another person, entered at the desk. */
  private static void events(ImportedCity city, Desk desk, Report report) throws Exception {
    var persons = new ConcurrentLinkedQueue<>(persons(city));
    double best = 0;
    int at = 0;
    for (int connections : EVENT_CONNECTIONS) {
      double rate = over(desk, connections, wire -> declare(desk, wire, persons), 0, SLICE).rate();
      if (rate > best) {
        best = rate;
        at = connections;
      }
    }
    report.figure(
        "registry.events." + city.residents(),
        best,
        "ops/s",
        "no baseline; each a declaration by form, one transaction, fsync on, %d connections, %s"
            .formatted(at, size(city)));
  }

  private static void declare(Desk desk, Wire wire, Queue<String> persons) throws IOException {
    String id = UUID.randomUUID().toString();
    desk.declare(
        wire,
        id,
        Map.of(
            "id", id,
            "kind", "CHANGE",
            "subject", persons.remove(),
            "particular", "OCCUPATION",
            "value", "会计",
            "effective", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
            "basis", "户口登记条例 第十七条"));
  }

  /** Something asked over a connection. */
  @FunctionalInterface
  private interface Asking {
    void ask(Wire wire) throws Exception;
  }

  private static Crowd.Seen over(
      Desk desk, int connections, Asking asking, double rate, Duration time) throws Exception {
    List<Wire> wires = new ArrayList<>();
    try {
      List<Crowd.Operation> workers = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        Wire wire = desk.connect();
        wires.add(wire);
        workers.add(() -> asking.ask(wire));
      }
      return rate == 0 ? Crowd.rush(workers, time) : Crowd.pace(workers, rate, time);
    } finally {
      for (Wire wire : wires) {
        wire.close();
      }
    }
  }

  private static List<String> households(ImportedCity city) throws Exception {
    return identities(
        city,
        "SELECT household FROM registry.household_version WHERE upper_inf(valid)"
            + " AND upper_inf(recorded) AND community LIKE '"
            + COUNTY
            + "%' AND lower(valid) < '2017-01-01' ORDER BY hashtext(household::text) LIMIT "
            + SAMPLE);
  }

  /** Residents whose occupation is not yet the one that {@link #declare} gives. */
  private static List<String> persons(ImportedCity city) throws Exception {
    return identities(
        city,
        "SELECT r.person FROM registry.registration r"
            + " JOIN registry.household_version h ON h.household = r.household"
            + " AND upper_inf(h.valid) AND upper_inf(h.recorded) AND h.community LIKE '"
            + COUNTY
            + "%' JOIN registry.person_version v ON v.person = r.person AND upper_inf(v.valid)"
            + " AND upper_inf(v.recorded) AND v.birth_month < '2000-01-01'"
            + " WHERE upper_inf(r.valid) AND upper_inf(r.recorded) AND NOT EXISTS (SELECT FROM"
            + " registry.event e WHERE e.person = r.person AND e.kind = 'PARTICULARS_CHANGED')"
            + " ORDER BY random() LIMIT "
            + SAMPLE);
  }

  private static List<String> identities(ImportedCity city, String sql) throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection connection = city.connect();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    if (found.isEmpty()) {
      throw new IOException("nobody lives in " + COUNTY);
    }
    return found;
  }

  private static LocalDate pastDay() {
    return LocalDate.of(2017, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(3_500));
  }

  private static String size(ImportedCity city) {
    return "%d residents with %d years, 2 processors with the load on them"
        .formatted(city.residents(), ImportedCity.YEARS);
  }

  private static <T> T any(List<T> all) {
    return all.get(ThreadLocalRandom.current().nextInt(all.size()));
  }
}
