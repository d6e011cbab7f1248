package org.tongban.registry.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import org.tongban.city.LivedCity;
import org.tongban.city.LivedPlan;
import org.tongban.registry.suspicion.FraudEvaluation;
import org.tongban.registry.suspicion.FraudScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code city evaluate-fraud}: how well the rules find what a lived city hides. */
@Command(
    name = "evaluate-fraud",
    mixinStandardHelpOptions = true,
    description = {
      "Live a city with planted false declarations, run the register's rules over it in a database",
      "of its own, and print precision and recall by kind. Thresholds were chosen on other seeds",
      "than the default one."
    })
final class EvaluateFraud implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--seed", defaultValue = "20261121", description = "any number (20261121)")
  private long seed;

  @Option(
      names = "--households",
      defaultValue = "20000",
      description = "at the start of the history (20000)")
  private int households;

  @Option(names = "--years", defaultValue = "10", description = "of history (10)")
  private int years;

  @Option(names = "--today", defaultValue = "2026-11-21", description = "last day (2026-11-21)")
  private LocalDate today = LocalDate.EPOCH;

  @Override
  public Integer call() throws IOException, SQLException {
    PrintWriter words = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("tongban-city");
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      LivedCity.generate(
          LivedPlan.demonstration(seed, households, years, today), folder, line::show);
      line.show("examine", 0);
      try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
        List<FraudScores> scores = new FraudEvaluation(database.getPostgresDatabase()).run(folder);
        print(words, scores);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    words.flush();
    return 0;
  }

  private void print(PrintWriter words, List<FraudScores> scores) {
    words.printf("Seed %d, %,d households, %d years.%n", seed, households, years);
    words.printf(
        "%-24s %8s %8s %8s %8s %10s %8s%n",
        "kind", "planted", "found", "flags", "right", "precision", "recall");
    for (FraudScores score : scores) {
      words.printf(
          "%-24s %8d %8d %8d %8d %10.2f %8.2f%n",
          score.kind(),
          score.planted(),
          score.found(),
          score.flags(),
          score.right(),
          score.precision(),
          score.recall());
    }
  }
}
