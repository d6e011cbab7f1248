package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class SelfCheckIntegrationTests {

  @Autowired MockMvc mvc;
  @Autowired DataFolder data;
  @Autowired SelfChecks checks;

  @Test
  void runsForWhoCanReadTheDataFolder() throws Exception {
    String token = Files.readString(LocalToken.file(data.path()));

    mvc.perform(post("/api/v1/self-check").header(LocalToken.HEADER, token))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[?(@.name == 'database')].works").value(true));
  }

  @Test
  void isClosedToEverybodyElse() throws Exception {
    mvc.perform(post("/api/v1/self-check")).andExpect(status().isUnauthorized());
    mvc.perform(post("/api/v1/self-check").header(LocalToken.HEADER, "guess"))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void findsDatabaseKeysAndCertificateWorking() {
    assertThat(checks.run())
        .filteredOn(finding -> !finding.name().equals("clock"))
        .extracting(SelfChecks.Finding::name)
        .contains("database", "keys", "certificate");
  }
}
