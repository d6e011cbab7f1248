package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.notice.Delivery;
import org.tongban.notice.DemonstrationOutbox;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;
import org.tongban.testing.SignIns;

@IntegrationTest
class PhoneSignInIntegrationTests {

  @Autowired PhoneSignIn signIn;
  @Autowired SignIns signIns;
  @Autowired Delivery delivery;
  @Autowired DemonstrationOutbox outbox;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final String phone = SignIns.newPhone();
  private final String address = UUID.randomUUID().toString();
  private Actor resident = Actor.system(RegionCode.NATION);

  @BeforeEach
  void openAccount() {
    resident = signIns.resident("310118", PersonId.next(), phone);
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void letsAResidentInWithTheCodeSentToThePhoneOnce() {
    UUID attempt = signIn.ask(phone, address);
    String code = sentCode();

    assertThat(signIn.confirm(attempt, code)).contains(resident.account());
    assertThat(signIn.confirm(attempt, code)).isEmpty();
  }

  @Test
  void aCodeEndsAfterTenMinutes() {
    UUID attempt = signIn.ask(phone, address);
    String code = sentCode();
    clock.advance(Duration.ofMinutes(11));

    assertThat(signIn.confirm(attempt, code)).isEmpty();
  }

  @Test
  void aCodeIsSpentByFiveWrongGuesses() {
    UUID attempt = signIn.ask(phone, address);
    String code = sentCode();
    for (int i = 0; i < 5; i++) {
      assertThat(signIn.confirm(attempt, "no")).isEmpty();
    }

    assertThat(signIn.confirm(attempt, code)).isEmpty();
  }

  @Test
  void sendsOneCodeAMinute() {
    signIn.ask(phone, address);

    assertThatThrownBy(() -> signIn.ask(phone, address)).isInstanceOf(Refusal.class);
    clock.advance(Duration.ofSeconds(61));
    assertThat(signIn.ask(phone, address)).isNotNull();
  }

  @Test
  void answersAnUnknownPhoneLikeAKnownOneAndSendsNothing() {
    String unknown = SignIns.newPhone();

    assertThat(signIn.ask(unknown, address)).isNotNull();
    delivery.deliver();
    assertThat(outbox.latest()).noneMatch(sms -> sms.phone().equals(unknown));
  }

  @Test
  void keepsNeitherPhoneNorCodeInClear() {
    signIn.ask(phone, address);
    String code = sentCode();

    String rows =
        jdbc.sql(
                """
                SELECT coalesce(string_agg(t::text, ' '), '') FROM (
                  SELECT a::text AS t FROM identity.account a
                  UNION ALL SELECT c::text FROM identity.phone_code c
                  UNION ALL SELECT s::text FROM notice.demonstration_sms s
                  UNION ALL SELECT o::text FROM notice.outbox o) AS every
                """)
            .query(String.class)
            .single();
    assertThat(rows).doesNotContain(phone).doesNotContain("验证码 " + code);
  }

  private String sentCode() {
    delivery.deliver();
    String text =
        outbox.latest().stream()
            .filter(sms -> sms.phone().equals(phone))
            .findFirst()
            .orElseThrow()
            .text();
    return text.replaceAll("\\D*(\\d{6}).*", "$1");
  }
}
