package org.tongban.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.guomi.KeyRing;
import org.tongban.guomi.MasterKey;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.platform.TongbanSettings;

/** A trail on a database of its own, which a test may damage. */
final class TrailLab {

  private static final EmbeddedPostgres POSTGRES = start();

  final Path folder = Files.createTempDirectory("trail");
  final DataSource source = database();
  final JdbcClient jdbc = JdbcClient.create(source);
  final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(source));
  final Entries entries = new Entries(jdbc);
  final TrailLog log = new TrailLog(jdbc);
  final Alarms alarms = new Alarms(jdbc);
  final TrailKeys keys = keys();
  final Sequencer sequencer = new Sequencer(transactions, entries, log, alarms, keys);
  final TrailCheck check = new TrailCheck(entries, log, alarms, keys);
  private final AuditTrail trail = new JdbcAuditTrail(entries, new TrailClock(entries), keys);

  TrailLab() throws IOException {
    transactions.executeWithoutResult(_ -> {
      var connection = org.springframework.jdbc.datasource.DataSourceUtils.getConnection(source);
      ScriptUtils.executeSqlScript(
          connection,
          new org.springframework.core.io.support.EncodedResource(
              new ClassPathResource("db/migration/audit/V1__trail.sql")),
          false,
          false,
          "--",
          "\n\n",
          "/*",
          "*/");
    });
  }

  private TrailKeys keys() {
    Path master = folder.resolve("master.key");
    TongbanSettings settings =
        new TongbanSettings(folder, master, false, folder.resolve("items"), "laboratory");
    return new TrailKeys(
        KeyRing.open(folder.resolve("keyring"), MasterKey.fromFileOrCreate(master)), settings);
  }

  static AuditEntry entry(String object, PersonId... subjects) {
    Actor actor =
        new Actor(
            AccountId.next(),
            Set.of(Role.WINDOW_OFFICER, Role.COUNTY_OFFICER),
            new RegionCode("320509"),
            Optional.empty());
    return new AuditEntry(
        AuditAction.PERSON_READ, actor, List.of(subjects), null, "audit.test", object);
  }

  /** Writes entries in the transaction that is open, or each in its own. */
  void write(AuditEntry... written) {
    transactions.executeWithoutResult(_ -> List.of(written).forEach(trail::record));
  }

  void write(int count) {
    for (int i = 0; i < count; i++) {
      write(entry("object " + i, PersonId.next()));
    }
  }

  /** Runs SQL as the superuser that has switched the triggers off. */
  void tamper(String sql) {
    jdbc.sql("ALTER TABLE audit.entry DISABLE TRIGGER ALL").update();
    jdbc.sql(sql).update();
    jdbc.sql("ALTER TABLE audit.entry ENABLE TRIGGER ALL").update();
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataSource database() {
    String name = "lab_" + AccountId.next().toString().replace('-', '_');
    JdbcClient.create(POSTGRES.getPostgresDatabase()).sql("CREATE DATABASE " + name).update();
    return POSTGRES.getDatabase("postgres", name);
  }
}
