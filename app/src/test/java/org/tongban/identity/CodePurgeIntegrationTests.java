package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;
import org.tongban.testing.SignIns;

@IntegrationTest
class CodePurgeIntegrationTests {

  @Autowired CodePurge purge;
  @Autowired PhoneSignIn signIn;
  @Autowired IdentitySettings settings;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void forgetsCodesPastTheirTimeAndNoOthers() {
    UUID old = signIn.ask(SignIns.newPhone(), UUID.randomUUID().toString());
    clock.advance(settings.codesKept().plus(Duration.ofMinutes(1)));
    UUID fresh = signIn.ask(SignIns.newPhone(), UUID.randomUUID().toString());

    purge.purge();

    assertThat(kept(old)).isZero();
    assertThat(kept(fresh)).isEqualTo(1);
  }

  private long kept(UUID attempt) {
    return jdbc.sql("SELECT count(*) FROM identity.phone_code WHERE id = ?")
        .param(attempt)
        .query(Long.class)
        .single();
  }
}
