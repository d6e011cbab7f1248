package org.tongban.items;

import java.time.Clock;
import java.util.List;
import picocli.CommandLine;

/** The commands that the catalogue adds to the program's own. */
public final class ItemCommands {

  private ItemCommands() {}

  /**
   * Returns new picocli commands, one for each group.
   *
   * @param engine says whether the workflow engine would run a process
   * @param more picocli commands of other modules that work on items
   */
  public static List<Object> all(ProcessCheck engine, Object... more) {
    var items = new CommandLine(new ItemsCommand());
    items.addSubcommand(
        new LintCommand(new PackageLint(Clock.systemUTC(), engine, Neighbours.NONE)));
    for (Object command : more) {
      items.addSubcommand(command);
    }
    return List.of(items);
  }
}
