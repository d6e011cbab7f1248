package org.tongban.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.tongban.guomi.KeyRing;
import org.tongban.guomi.MacKey;
import org.tongban.guomi.MasterKey;

/**
 * A transaction that writes one audit entry against one that inserts the same columns in a bare
 * table. It drives the statements of the audit module on its own migration, without Spring and
 * without the sequencer.
 */
final class AuditPart implements Part {

  private static final Path MIGRATION =
      Path.of("app/src/main/resources/db/migration/audit/V1__trail.sql");
  private static final Turns TURNS = new Turns(9, Duration.ofMillis(500));
  private static final int ENTRIES_BEFORE = 10_000;

  @Override
  public void run(Report report) throws Exception {
    String migration = migration();
    try (TemporaryFolder folder = TemporaryFolder.make();
        EmbeddedPostgres postgres = postgres();
        Connection connection = postgres.getPostgresDatabase().getConnection()) {
      MasterKey master = MasterKey.fromFileOrCreate(folder.path().resolve("master.key"));
      MacKey mac = KeyRing.open(folder.path().resolve("ring"), master).macKey("audit");
      try (Statement statement = connection.createStatement()) {
        statement.execute(migration);
        statement.execute(
            "CREATE TABLE bare AS SELECT * FROM audit.entry WITH NO DATA;"
                + "ALTER TABLE bare ADD PRIMARY KEY (id)");
      }
      connection.setAutoCommit(false);
      EntryWriting audited = new EntryWriting(connection, "audit.entry", mac);
      EntryWriting bare = new EntryWriting(connection, "bare", mac);
      for (int i = 0; i < ENTRIES_BEFORE; i++) {
        audited.sealAndInsert();
        bare.insertPrepared();
      }
      connection.commit();
      report.ratio(
          "audit.entry",
          TURNS.compare(
              1,
              () -> {
                audited.sealAndInsert();
                connection.commit();
                return 1;
              },
              () -> {
                bare.insertPrepared();
                connection.commit();
                return 1;
              }),
          "plain insert of the same columns",
          "%d entries before, fsync on, 1 connection, statements of the module, no sequencer, %s"
              .formatted(ENTRIES_BEFORE, TURNS));
    }
  }

  private static String migration() throws IOException {
    if (Files.notExists(MIGRATION)) {
      throw new IOException("no " + MIGRATION + ": run it at the top of the repository");
    }
    return Files.readString(MIGRATION);
  }

  /** Durable, which the library's default for tests is not. */
  private static EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }
}
