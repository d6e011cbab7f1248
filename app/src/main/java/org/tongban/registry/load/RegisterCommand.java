package org.tongban.registry.load;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/tongban register}: the register as a whole (登记簿, R-A1). */
@Command(
    name = "register",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Work on the register as a whole, while the server is stopped.")
final class RegisterCommand implements Runnable {

  @CommandLine.Spec CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
  }
}
