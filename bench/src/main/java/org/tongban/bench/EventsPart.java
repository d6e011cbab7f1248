package org.tongban.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** Declarations entered at the desk: changes of occupation, each of another resident. */
final class EventsPart implements Part {

  private static final int[] CONNECTIONS = {1, 4, 8, 16};
  private static final int BUSY = 8;
  private static final Duration WARM = Duration.ofMinutes(3);
  private static final Duration SLICE = Duration.ofSeconds(30);
  private static final int SAMPLE = 150_000;

  /** Adult residents of whom no change was declared yet. */
  private static final String UNCHANGED =
      """
      FROM registry.registration r
      JOIN registry.household_version h ON h.household = r.household
        AND upper_inf(h.valid) AND upper_inf(h.recorded)
      JOIN registry.person_version v ON v.person = r.person
        AND upper_inf(v.valid) AND upper_inf(v.recorded) AND v.birth_month < '2000-01-01'
      WHERE upper_inf(r.valid) AND upper_inf(r.recorded) AND NOT EXISTS (
        SELECT FROM registry.event e
        WHERE e.person = r.person AND e.kind = 'PARTICULARS_CHANGED')
      """;

  @Override
  public void run(Report report) throws Exception {
    ImportedCity city = ImportedCity.of(ImportedCity.large(), report);
    try (Installation installation = Installation.start(city.data())) {
      city.settle();
      String county = leastChanged(city);
      Desk desk =
          Desk.of(
              city.data().resolve("tls/ca.pem"), installation.client().port(), "county." + county);
      Queue<String> persons = new ConcurrentLinkedQueue<>(unchanged(city, county));
      Errands.over(desk, BUSY, wire -> declare(desk, wire, persons), 0, WARM);
      double best = 0;
      int at = 0;
      for (int connections : CONNECTIONS) {
        double rate =
            Errands.over(desk, connections, wire -> declare(desk, wire, persons), 0, SLICE).rate();
        if (rate > best) {
          best = rate;
          at = connections;
        }
      }
      report.figure(
          "events." + city.residents(),
          best,
          "ops/s",
          "no baseline; each a declaration by form, one transaction, fsync on, %d connections, %s"
              .formatted(at, city.size()));
    }
  }

  private static void declare(Desk desk, Wire wire, Queue<String> persons) throws IOException {
    String id = formId().toString();
    desk.declare(
        wire,
        id,
        Map.of(
            "id", id,
            "kind", "CHANGE",
            "subject", persons.remove(),
            "particular", "OCCUPATION",
            "value", "古籍修复师",
            "effective", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
            "basis", "户口登记条例 第十七条"));
  }

  /** Ordered by time, as the empty form brings it. */
  private static UUID formId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(
        System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12),
        1L << 63 | random.nextLong() >>> 2);
  }

  /** The county with the most residents left for this run: earlier ones stay changed. */
  private static String leastChanged(ImportedCity city) throws Exception {
    return city.identities(
            "SELECT left(h.community, 6) %s GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
                .formatted(UNCHANGED))
        .getFirst();
  }

  private static List<String> unchanged(ImportedCity city, String county) throws Exception {
    return city.identities(
        "SELECT r.person %s AND h.community LIKE '%s%%' ORDER BY random() LIMIT %d"
            .formatted(UNCHANGED, county, SAMPLE));
  }
}
