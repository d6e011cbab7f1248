package org.tongban.registry.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/tongban city}: the synthetic city (合成城市, R-A8). Its commands are listed here. */
@Command(
    name = "city",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Make a city whose residents do not exist.",
    subcommands = {GenerateCity.class, EvaluateFraud.class, EvaluateProjection.class})
final class CityCommand implements Runnable {

  @CommandLine.Spec CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
  }
}
