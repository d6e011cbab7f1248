package org.tongban.registry.load;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bin/tongban register import}: fills an empty register from files. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Fill an empty register from the CSV files of a folder.",
      "The server is stopped meanwhile, and refuses to start until the import is finished: the"
          + " register answers nobody in that window. An import that was cut off goes on where it"
          + " was when the same command is given again."
    },
    footer = {"", "Exit codes: 0 loaded, 1 refused or failed, 2 wrong usage."})
final class ImportCommand implements Callable<Integer> {

  private static final int REFUSED = 1;

  private final Class<?> application;

  @CommandLine.Spec CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(paramLabel = "FOLDER", description = "Folder of persons.csv and the other files.")
  private Path folder = Path.of(".");

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where refused rows are listed (default: import-report.csv here).")
  private Path report = Path.of("import-report.csv");

  @Option(
      names = "--keep-good-rows",
      description = "Load the good rows although others are refused.")
  private boolean keepGoodRows;

  ImportCommand(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress =
        new Progress(
            out, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    try (ConfigurableApplicationContext context = ImportContext.start(application)) {
      int persons =
          context
              .getBean(FirstImport.class)
              .run(new ImportOptions(folder, report, keepGoodRows), progress);
      progress.say("The register holds %,d persons. It may be served now.".formatted(persons));
      return 0;
    } catch (ImportRefusedException refused) {
      progress.say(refused.reason());
      return REFUSED;
    }
  }
}
