package org.tongban.registry.command;

import java.util.List;
import org.tongban.registry.load.LoadCommands;

/** The commands that the register adds to the program's own. */
public final class RegistryCommands {
  private RegistryCommands() {}

  /**
   * Returns new picocli commands, one for each group.
   *
   * @param application class that Spring Boot starts for those that need it
   */
  public static List<Object> all(Class<?> application) {
    return List.of(new CityCommand(), LoadCommands.register(application));
  }
}
