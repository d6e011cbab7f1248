package org.tongban.registry.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongban.registry.suspicion.FraudEvaluation;
import org.tongban.registry.suspicion.FraudScores;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code city evaluate-fraud}: how well the rules find what a lived city hides. */
@Command(
    name = "evaluate-fraud",
    mixinStandardHelpOptions = true,
    description = {
      "Live a city with planted false declarations, run the register's rules over it in a database",
      "of its own, and print precision and recall by kind, and the precision of the strong flags,",
      "whose score is at least 0.5. Thresholds were chosen on other seeds than the default one."
    })
final class EvaluateFraud implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CityTrial city = new CityTrial();

  @Override
  public Integer call() throws IOException, SQLException {
    CommandLine line = spec.commandLine();
    print(
        line.getOut(),
        city.run(line.getErr(), (folder, database) -> new FraudEvaluation(database).run(folder)));
    line.getOut().flush();
    return 0;
  }

  private void print(PrintWriter words, List<FraudScores> scores) {
    words.println(city.named());
    words.printf(
        "%-24s %8s %8s %8s %8s %10s %8s %8s %10s%n",
        "kind", "planted", "found", "flags", "right", "precision", "recall", "strong", "precision");
    for (FraudScores score : scores) {
      words.printf(
          "%-24s %8d %8d %8d %8d %10.2f %8.2f %8d %10.2f%n",
          score.kind(),
          score.planted(),
          score.found(),
          score.flags(),
          score.right(),
          score.precision(),
          score.recall(),
          score.strong(),
          score.strongPrecision());
    }
  }
}
