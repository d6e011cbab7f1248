package org.tongban.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.kernel.AccountId;

/** Counts failures in a row and locks the account for a while (登录失败锁定). */
@Component
class Lockout {

  private final JdbcClient jdbc;
  private final IdentitySettings settings;
  private final Clock clock;

  Lockout(JdbcClient jdbc, IdentitySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  boolean holds(Account account) {
    return account.lockedAt(clock.instant());
  }

  void failed(AccountId account) {
    jdbc.sql(
            """
            UPDATE identity.account SET
              failures = CASE WHEN failures + 1 >= :limit THEN 0 ELSE failures + 1 END,
              locked_until = CASE WHEN failures + 1 >= :limit THEN :until ELSE locked_until END
            WHERE id = :id
            """)
        .param("limit", settings.lockAfter())
        .param("until", clock.instant().plus(settings.lockFor()).atOffset(ZoneOffset.UTC))
        .param("id", account.value())
        .update();
  }

  void clear(AccountId account) {
    jdbc.sql("UPDATE identity.account SET failures = 0, locked_until = NULL WHERE id = :id")
        .param("id", account.value())
        .update();
  }
}
