package org.tongban.platform;

import java.nio.file.Path;

/** Holds an embedded database, prints its postmaster's process id and waits to be killed. */
final class DatabaseHolder {

  /** Stands before the process id: logging goes to the same stream. */
  private static final String MARK = "postmaster ";

  private DatabaseHolder() {}

  static void main(String[] arguments) throws Exception {
    var database = new EmbeddedDatabase(Path.of(arguments[0]));
    EmbeddedDatabaseIntegrationTests.execute(
        database, "CREATE TABLE held (id int)", "INSERT INTO held VALUES (1)");
    IO.println(MARK + database.pid());
    Thread.currentThread().join();
  }

  /** The process id that a holder in another process prints. */
  static long pid(Process holder) {
    return holder
        .inputReader()
        .lines()
        .filter(line -> line.startsWith(MARK))
        .mapToLong(line -> Long.parseLong(line.substring(MARK.length())))
        .findFirst()
        .orElseThrow();
  }
}
