package org.tongban.registry.load;

import picocli.CommandLine;

/** The commands that load the register (导入命令). */
public final class LoadCommands {

  private LoadCommands() {}

  /**
   * {@code register import FOLDER}.
   *
   * @param application class that Spring Boot starts, without its web server
   */
  public static CommandLine register(Class<?> application) {
    return new CommandLine(new RegisterCommand()).addSubcommand(new ImportCommand(application));
  }
}
