package org.tongban.registry.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tongban.registry.population.AgeBand;
import org.tongban.registry.population.Projection;
import org.tongban.registry.population.ProjectionEvaluation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code city evaluate-projection}: how far off the projection is on a lived city. */
@Command(
    name = "evaluate-projection",
    mixinStandardHelpOptions = true,
    description = {
      "Live a city, count the register's figures of it in a database of its own, and print the",
      "back-test of the population projection: by band the error of five years projected from what",
      "had happened before them, beside the error of saying that nothing changes."
    })
final class EvaluateProjection implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CityTrial city = new CityTrial();

  @Override
  public Integer call() throws IOException, SQLException {
    CommandLine line = spec.commandLine();
    PrintWriter words = line.getOut();
    Optional<Projection.BackTest> test =
        city.run(
                line.getErr(),
                (folder, database) -> new ProjectionEvaluation(database).run(folder, city.today()))
            .map(Projection::backTest)
            .filter(Projection.BackTest::held);
    words.println(city.named());
    test.ifPresentOrElse(
        held -> print(words, held),
        () -> words.println("A back-test needs a history of more than six whole years."));
    words.flush();
    return test.isPresent() ? 0 : 1;
  }

  private static void print(PrintWriter words, Projection.BackTest test) {
    words.printf("%-12s", "band");
    test.projected().forEach(year -> words.printf(" %16s", year.year()));
    words.printf(" %8s %10s%n", "error", "no change");
    for (AgeBand band : AgeBand.values()) {
      words.printf("%-12s", band);
      for (int i = 0; i < test.projected().size(); i++) {
        words.printf(
            " %7.0f of %6.0f",
            test.projected().get(i).residents().get(band),
            test.actual().get(i).residents().get(band));
      }
      words.printf(
          " %7.1f%% %9.1f%%%n",
          100 * test.error().getOrDefault(band, 0.0), 100 * test.still().getOrDefault(band, 0.0));
    }
  }
}
