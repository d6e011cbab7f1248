package org.tongban.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database answers, and keeps what it acknowledges. */
@Component
final class DatabaseCheck implements SelfCheck {

  private final JdbcClient jdbc;

  DatabaseCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public CheckOutcome run() {
    String version = jdbc.sql("SHOW server_version").query(String.class).single();
    String fsync = jdbc.sql("SHOW fsync").query(String.class).single();
    return fsync.equals("on")
        ? CheckOutcome.ok("PostgreSQL " + version)
        : CheckOutcome.broken("fsync is " + fsync + ": switch it on, or a power cut loses data");
  }
}
