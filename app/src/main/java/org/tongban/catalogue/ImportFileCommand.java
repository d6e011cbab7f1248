package org.tongban.catalogue;

import java.io.Console;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongban.platform.CommandContext;
import org.tongban.platform.LocalInstallation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/tongban items import}: takes a published list into the catalogue (导入事项目录). */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Take a department's list of service items (CSV with a header line, UTF-8 or GB18030) into the",
      "catalogue. Goes through the server that serves the data folder, or works on the folder itself",
      "when none does. Rows that have not changed stay as they are; one that has becomes a new version",
      "of its entry. An import that was cut off goes on when the same command is given again."
    },
    footer = {
      "",
      "Exit codes: 0 read to the end, 1 refused, cut off or broken, 2 wrong usage.",
      "0 does not mean that every field was read: the report tells what was not."
    })
final class ImportFileCommand implements Callable<Integer> {

  private static final int FAILED = 1;

  private final Class<?> application;
  private final Map<String, String> environment;

  @CommandLine.Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The list, with a header line.")
  private Path file = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Where each field that could not be read is listed (catalogue-report.csv here).")
  private Path report = Path.of("catalogue-report.csv");

  @Option(
      names = "--retire",
      description = {
        "Retire entries that the file lacks, of the regions (codes) that the file has rows of;",
        "without it they stay."
      })
  private boolean retire;

  ImportFileCommand(Class<?> application, Map<String, String> environment) {
    this.application = application;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call()
      throws IOException, GeneralSecurityException, InterruptedException, SQLException {
    if (!Files.isRegularFile(file)) {
      throw new CommandLine.ParameterException(spec.commandLine(), file + " is no file.");
    }
    boolean redraws = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    try (ImportPrinter printer = new ImportPrinter(spec.commandLine().getOut(), redraws, report)) {
      if (!sent(printer)) {
        here(printer);
      }
      if (!printer.answered()) {
        throw new IOException(
            "The answer broke off: give the same command again, and it goes on where it was.");
      }
      return printer.whole() ? 0 : FAILED;
    }
  }

  private boolean sent(ImportPrinter printer)
      throws IOException, GeneralSecurityException, InterruptedException {
    String call =
        "catalogue-import?retire=%s&source=%s"
            .formatted(retire, URLEncoder.encode(name(), StandardCharsets.UTF_8));
    return new LocalInstallation(environment)
        .send(
            call,
            file,
            line -> printer.tell(JsonMapper.shared().readValue(line, ImportTelling.class)));
  }

  private void here(ImportPrinter printer) throws IOException, SQLException {
    try (ConfigurableApplicationContext context = CommandContext.start(application)) {
      context.getBean(ToldImport.class).run(file, new ImportOrder(name(), retire), printer);
    }
  }

  private String name() {
    return String.valueOf(file.toAbsolutePath().getFileName());
  }
}
