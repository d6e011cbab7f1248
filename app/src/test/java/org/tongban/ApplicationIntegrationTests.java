package org.tongban;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class ApplicationIntegrationTests {

  @Autowired JdbcClient jdbc;

  @Test
  void startsOnPostgreSql18() {
    assertThat(jdbc.sql("SHOW server_version").query(String.class).single()).startsWith("18");
  }
}
