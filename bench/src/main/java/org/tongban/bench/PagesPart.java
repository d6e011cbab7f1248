package org.tongban.bench;

import java.time.Duration;
import java.util.List;

/** Pages for everybody against a static file of the same server, over TLS. */
final class PagesPart implements Part {

  private static final String FILE = "/assets/tokens.css";
  private static final List<String> PAGES = List.of("/", "/items", "/login");
  private static final int ROUNDS = 3;
  private static final Duration SLICE = Duration.ofSeconds(2);

  @Override
  public void run(Report report) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.make();
        Installation installation = Installation.start(folder.path().resolve("data"))) {
      for (int connections : new int[] {1, 8}) {
        try (Load load = Load.of(installation.client(), connections)) {
          for (String page : PAGES) {
            measure(page, load, connections, report);
          }
        }
      }
    }
  }

  private static void measure(String page, Load load, int connections, Report report)
      throws Exception {
    load.run(FILE, SLICE);
    load.run(page, SLICE);
    double[] ours = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    double[] half = new double[ROUNDS];
    double[] tail = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      theirs[round] = load.run(FILE, SLICE).rate();
      Load.Result result = load.run(page, SLICE);
      ours[round] = result.rate();
      half[round] = result.half();
      tail[round] = result.tail();
    }
    String name = "pages" + (page.equals("/") ? ".home" : page.replace('/', '.'));
    name += "." + connections;
    String size =
        "%d connections, %d bytes, demonstration city, median of %d rounds of %d s"
            .formatted(connections, load.size(page), ROUNDS, SLICE.toSeconds());
    Comparison comparison = Comparison.of(ours, theirs);
    report.ratio(name, comparison, "static " + FILE, size);
    String context = "static " + FILE + " " + Report.number(comparison.baseline()) + " ops/s; ";
    report.figure(name + ".p50", Statistics.median(half), "ms", context + size);
    report.figure(name + ".p99", Statistics.median(tail), "ms", context + size);
  }
}
