package org.tongban.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The packaged application from its command to the first page: time, processor, memory. */
final class StartPart implements Part {

  private static final int JAVA_STARTS = 3;
  private static final Duration JAVA_AT_MOST = Duration.ofSeconds(30);

  @Override
  public void run(Report report) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      Path data = folder.path().resolve("data");
      start("start.empty", data, "empty folder, the demonstration city is made", report);
      start("start.filled", data, "the folder the first start filled", report);
    }
  }

  private static void start(String name, Path data, String size, Report report) throws Exception {
    double java = javaAlone();
    String context =
        "java --version beside it %s s; %s, 1 connection, 1 run"
            .formatted(Report.number(java), size);
    try (Installation installation = Installation.start(data)) {
      ProcessTree processes = installation.processes();
      double processor = processes.processorSeconds();
      double memory = processes.memory();
      report.figure(name + ".firstpage", installation.secondsToFirstPage(), "s", context);
      report.figure(name + ".processor", processor, "s", context);
      report.figure(name + ".memory", memory, "MiB", "PSS, Java and PostgreSQL; " + context);
    }
  }

  /** How long the same machine takes now for a Java program that does nothing. */
  private static double javaAlone() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    double[] seconds = new double[JAVA_STARTS];
    for (int i = 0; i < JAVA_STARTS; i++) {
      long begin = System.nanoTime();
      Process process =
          new ProcessBuilder(java, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(JAVA_AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("java --version does not end");
      }
      seconds[i] = (System.nanoTime() - begin) / 1e9;
    }
    return Statistics.median(seconds);
  }
}
