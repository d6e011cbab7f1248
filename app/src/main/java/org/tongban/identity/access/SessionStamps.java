package org.tongban.identity.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which rows a session and the account signed in by it consist of (会话版本). PostgreSQL gives each
 * version of a row the transaction that wrote it and a place; while both are the same, so is what
 * the rows hold. Attributes are never written without their session: see {@link
 * SparingSessions#save}.
 */
@Component
class SessionStamps {

  private final JdbcClient jdbc;

  SessionStamps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Two stamps of one moment; equal stamps mean equal rows.
   *
   * @param account begins with the account's id; null before a sign-in
   */
  record Stamp(String session, @Nullable String account) {}

  /** The stamps of now; empty when there is no such session. */
  Optional<Stamp> of(String session) {
    return jdbc.sql(
            """
            SELECT s.ctid || ':' || s.xmin, s.principal_name || ':' || a.ctid || ':' || a.xmin
            FROM identity.session s
            LEFT JOIN identity.account a ON a.id = CAST(s.principal_name AS uuid)
            WHERE s.session_id = ?
            """)
        .param(session)
        .query((row, _) -> new Stamp(row.getString(1), row.getString(2)))
        .optional();
  }
}
