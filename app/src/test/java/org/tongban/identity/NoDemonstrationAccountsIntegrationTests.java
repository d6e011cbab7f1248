package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.platform.StartCondition;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class NoDemonstrationAccountsIntegrationTests {

  @Autowired List<StartCondition> conditions;
  @Autowired NoDemonstrationAccounts condition;
  @Autowired JdbcClient jdbc;

  @Test
  void isAskedBeforeProductionStarts() {
    assertThat(conditions).contains(condition);
  }

  @Test
  void objectsToDemonstrationAccounts() {
    assertThat(condition.objections()).singleElement().asString().contains("demonstration");
  }

  @Test
  @Transactional
  void hasNothingAgainstOthers() {
    jdbc.sql("UPDATE identity.account SET demonstration = false WHERE demonstration").update();

    assertThat(condition.objections()).isEmpty();
  }
}
