package org.tongban.platform;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line (命令行): {@code serve}, {@code doctor} and what the modules add. */
public final class TongbanCommand {

  private static final int FAILED = 1;

  private TongbanCommand() {}

  /**
   * Runs the command that the arguments name. A server that has started goes on after this returns.
   *
   * @param application class that Spring Boot starts
   * @return 0 when it went well, 1 when it failed, 2 when the arguments are wrong
   */
  public static int run(Class<?> application, String... arguments) {
    return run(application, List.of(), arguments);
  }

  /**
   * Like {@link #run(Class, String...)} with the commands of the modules.
   *
   * @param more picocli commands, each with a name of its own
   */
  public static int run(Class<?> application, List<Object> more, String... arguments) {
    var line =
        new CommandLine(new Root())
            .addSubcommand(new Serve(application))
            .addSubcommand(new DoctorCommand());
    more.forEach(line::addSubcommand);
    line.setExecutionExceptionHandler((failure, command, _) -> {
      command.getErr().println(failure.getMessage());
      return FAILED;
    });
    return line.execute(arguments);
  }

  @Command(
      name = "tongban",
      mixinStandardHelpOptions = true,
      version = "Tongban 0.1.0",
      description = "The platform a city runs to serve its residents.",
      synopsisSubcommandLabel = "COMMAND",
      footer = {
        "",
        "Settings: TONGBAN_DATA (data folder), TONGBAN_PORT (8443), TONGBAN_MASTER_KEY_FILE,",
        "SPRING_PROFILES_ACTIVE=demonstration (the synthetic city).",
        "Exit codes: 0 well, 1 failed or broken, 2 wrong usage."
      })
  private static final class Root implements Runnable {

    @CommandLine.Spec CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
      throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }
  }

  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = "Serve until Ctrl-C; production unless the demonstration profile is active.")
  private static final class Serve implements Callable<Integer> {

    private final Class<?> application;

    Serve(Class<?> application) {
      this.application = application;
    }

    @Override
    public Integer call() {
      try {
        SpringApplication.run(application);
        return 0;
      } catch (RuntimeException _) {
        // Spring Boot has already said why.
        return FAILED;
      }
    }
  }
}
