package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class InstallationGuardIntegrationTests {

  @Autowired JdbcClient jdbc;

  @Test
  void refusesADemonstrationDatabaseInProduction() {
    assertThatExceptionOfType(RefusedToStartException.class)
        .isThrownBy(() -> guard(false).afterSingletonsInstantiated())
        .withMessageContaining("is a demonstration and cannot be started as production");
  }

  @Test
  void startsADemonstrationAgainAndAgain() {
    assertThatCode(() -> guard(true).afterSingletonsInstantiated()).doesNotThrowAnyException();
  }

  @Test
  void refusesProductionToWhichAModuleObjects() {
    StartCondition accounts = () -> List.of("There are demonstration accounts.");

    assertThatExceptionOfType(RefusedToStartException.class)
        .isThrownBy(() -> guard(false, accounts).afterSingletonsInstantiated())
        .withMessage("There are demonstration accounts.");
  }

  @Test
  void refusesProductionOnAClearTextPort() {
    var environment = new MockEnvironment().withProperty("server.ssl.enabled", "false");

    assertThatExceptionOfType(RefusedToStartException.class)
        .isThrownBy(
            () -> guard(false, new ClearTextPorts(environment)).afterSingletonsInstantiated())
        .withMessageContaining("clear text");
  }

  private InstallationGuard guard(boolean demonstration, StartCondition... conditions) {
    var settings =
        new TongbanSettings(Path.of("data"), null, demonstration, Path.of("items"), "tongban");
    return new InstallationGuard(jdbc, settings, List.of(conditions));
  }
}
