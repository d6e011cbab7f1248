package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.platform.CheckOutcome;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class CaseSelfCheckIntegrationTests {

  @Autowired CaseSelfCheck check;
  @Autowired JdbcClient jdbc;

  @Test
  void drivesACaseAndLeavesNothingBehind() {
    CheckOutcome outcome = check.run();
    assertThat(outcome.works()).as(outcome.detail()).isTrue();
    assertThat(
            jdbc.sql("SELECT count(*) FROM casework.application WHERE target_region LIKE '99%'")
                .query(Integer.class)
                .single())
        .isZero();
  }
}
