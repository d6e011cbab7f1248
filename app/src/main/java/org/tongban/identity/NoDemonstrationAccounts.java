package org.tongban.identity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.platform.StartCondition;

/** Production has no account whose secrets are open (无演示账号). */
@Component
class NoDemonstrationAccounts implements StartCondition {

  private final JdbcClient jdbc;

  NoDemonstrationAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> objections() {
    boolean any =
        jdbc.sql("SELECT EXISTS (SELECT 1 FROM identity.account WHERE demonstration)")
            .query(Boolean.class)
            .single();
    return any
        ? List.of("There are demonstration accounts, whose passwords everybody knows.")
        : List.of();
  }
}
