package org.tongban.registry.load;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How often PostgreSQL writes checkpoints (检查点间隔): seldom while an import writes several times its
 * log. Without the right to say so, an external server keeps its own pace; fsync is never touched.
 */
final class StoragePace {

  private final JdbcTemplate jdbc;

  StoragePace(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void hurry() {
    if (allowed()) {
      jdbc.execute("ALTER SYSTEM SET max_wal_size = '3GB'");
      jdbc.execute("ALTER SYSTEM SET checkpoint_timeout = '30min'");
      jdbc.execute("ALTER SYSTEM SET autovacuum = off");
      reload();
    }
  }

  /** As the server's own settings have it. */
  void calm() {
    if (allowed()) {
      jdbc.execute("ALTER SYSTEM RESET max_wal_size");
      jdbc.execute("ALTER SYSTEM RESET checkpoint_timeout");
      jdbc.execute("ALTER SYSTEM RESET autovacuum");
      reload();
      jdbc.execute("CHECKPOINT");
    }
  }

  private boolean allowed() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT rolsuper FROM pg_roles WHERE rolname = current_user", Boolean.class));
  }

  private void reload() {
    jdbc.queryForObject("SELECT pg_reload_conf()", Boolean.class);
  }
}
