package org.tongban.items;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/tongban items}: service item packages (事项包). Its commands are added to it. */
@Command(
    name = "items",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Work on the packages of service items.")
final class ItemsCommand implements Runnable {

  @CommandLine.Spec CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
  }
}
