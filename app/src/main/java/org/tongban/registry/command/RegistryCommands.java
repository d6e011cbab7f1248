package org.tongban.registry.command;

import java.util.List;

/** The commands that the register adds to the program's own. */
public final class RegistryCommands {
  private RegistryCommands() {}

  /** Returns new picocli commands, one for each group. */
  public static List<Object> all() {
    return List.of(new CityCommand());
  }
}
