package org.tongban.items;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bin/tongban items lint}: checks packages (事项包检查) without a server or a database. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Check packages whole and tell everything that is wrong, each with file and line.",
      "Exit code 0 when there is no error, 1 when there is one, 2 on wrong usage."
    })
final class LintCommand implements Callable<Integer> {

  private static final int BROKEN = 1;

  @CommandLine.Spec CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "a version <code>/<version>, a folder of packages, or a version's zip")
  private List<Path> paths = List.of();

  private final PackageLint lint;

  LintCommand(PackageLint lint) {
    this.lint = lint;
  }

  @Override
  public Integer call() {
    // What the rules engine logs of a bad table is told as a finding.
    LoggingSystem.get(LintCommand.class.getClassLoader()).setLogLevel("org.kie", LogLevel.OFF);
    List<LintTarget> targets = paths.stream().flatMap(path -> targets(path).stream()).toList();
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> all = new ArrayList<>();
    for (LintTarget target : targets) {
      List<Finding> found = target.lint(lint);
      found.forEach(finding -> out.println(target.line(finding)));
      all.addAll(found);
    }
    long errors =
        all.stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
    out.println(
        "packages: %d, errors: %d, warnings: %d"
            .formatted(targets.size(), errors, all.size() - errors));
    return errors == 0 ? 0 : BROKEN;
  }

  private List<LintTarget> targets(Path path) {
    List<LintTarget> found = LintTarget.of(path);
    if (found.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), path + " is no package, no zip of one and no folder with packages.");
    }
    return found;
  }
}
