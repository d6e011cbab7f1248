package org.tongban.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.guomi.FieldCipher;
import org.tongban.kernel.PersonId;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;
import org.tongban.testing.SignIns;

@IntegrationTest
class DeliveryIntegrationTests {

  @Autowired Notices notices;
  @Autowired Messages messages;
  @Autowired NoticePurge purge;
  @Autowired NoticeSettings settings;
  @Autowired PhoneBook phones;
  @Autowired QuietHours quiet;
  @Autowired FieldCipher cipher;
  @Autowired MessageSource words;
  @Autowired TransactionTemplate transaction;
  @Autowired SignIns signIns;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final PersonId person = PersonId.next();
  private final String phone = SignIns.newPhone();
  private final List<String> sent = new ArrayList<>();

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void keepsAMessageTheGatewayRefusedAndSendsItLater() {
    clock.advanceTo(LocalTime.NOON);
    signIns.resident("310118", person, phone);
    // One transaction, so that the application's own delivery does not see the message.
    transaction.executeWithoutResult(state -> {
      jdbc.sql("DELETE FROM notice.outbox").update();
      notices.tell(person, null, "notice.refused.nothing", List.of());

      deliverBy((to, text) -> {
        throw new IllegalStateException("away");
      });
      assertThat(waiting()).isEqualTo(1);
      assertThat(sent).isEmpty();

      deliverBy((to, text) -> sent.add(to));
      assertThat(sent).as("not before its pause").isEmpty();

      clock.advance(Duration.ofSeconds(3));
      deliverBy((to, text) -> sent.add(to));
      assertThat(sent).containsOnlyOnce(phone);
      assertThat(waiting()).isZero();
      assertThat(messages.of(person, 0, 10)).hasSize(1);
      state.setRollbackOnly();
    });
  }

  @Test
  void keepsMessagesForTheirTimeAndUnsentOnesLonger() {
    transaction.executeWithoutResult(state -> {
      notices.tell(person, null, "notice.refused.nothing", List.of());
      purge.purge();
      assertThat(messages.of(person, 0, 10)).hasSize(1);

      clock.advance(settings.messagesKept().plus(Duration.ofDays(1)));
      purge.purge();
      assertThat(messages.of(person, 0, 10)).as("still to be sent").hasSize(1);

      jdbc.sql("DELETE FROM notice.outbox").update();
      purge.purge();
      assertThat(messages.of(person, 0, 10)).isEmpty();
      state.setRollbackOnly();
    });
  }

  @Test
  void waitsForTheMorningButIsInTheAppAtOnce() {
    clock.advanceTo(LocalTime.of(22, 30));
    signIns.resident("310118", person, phone);
    transaction.executeWithoutResult(state -> {
      jdbc.sql("DELETE FROM notice.outbox").update();
      notices.tell(person, null, "rating.notice.closed", List.of("CS20261122-000001"));
      assertThat(messages.of(person, 0, 10)).hasSize(1);

      deliverBy((to, text) -> sent.add(text));
      clock.advance(Duration.ofHours(9));
      deliverBy((to, text) -> sent.add(text));
      assertThat(sent).as("at half past seven").isEmpty();

      clock.advance(Duration.ofMinutes(31));
      deliverBy((to, text) -> sent.add(text));
      assertThat(sent)
          .containsExactly(
              words.getMessage("rating.notice.closed.sms", null, Locale.SIMPLIFIED_CHINESE));
      state.setRollbackOnly();
    });
  }

  @Test
  void sendsUrgentKindsAndCodesInTheNight() {
    clock.advanceTo(LocalTime.of(3, 0));
    signIns.resident("310118", person, phone);
    transaction.executeWithoutResult(state -> {
      jdbc.sql("DELETE FROM notice.outbox").update();
      notices.tell(person, null, "rating.notice.closed", List.of("CS20261122-000001"));
      notices.tell(person, null, settings.urgent().iterator().next(), List.of("大厅", "", "", ""));
      notices.sendCode(phone, "123456");

      deliverBy((to, text) -> sent.add(text));
      assertThat(sent).hasSize(2);
      assertThat(waiting()).isOne();
      state.setRollbackOnly();
    });
  }

  @Test
  void triesAgainInTheMorningWhatFailedInTheEvening() {
    clock.advanceTo(LocalTime.of(20, 59, 59));
    signIns.resident("310118", person, phone);
    transaction.executeWithoutResult(state -> {
      jdbc.sql("DELETE FROM notice.outbox").update();
      notices.tell(person, null, "rating.notice.closed", List.of("CS20261122-000001"));
      clock.advance(Duration.ofMinutes(5));
      deliverBy((to, text) -> sent.add(text));
      assertThat(sent).as("due before, but it is quiet now").isEmpty();

      clock.advanceTo(LocalTime.of(8, 0));
      deliverBy((to, text) -> sent.add(text));
      assertThat(sent).hasSize(1);
      state.setRollbackOnly();
    });
  }

  @Test
  void takesNothingPersonalIntoAMessage() {
    for (String personal : List.of("13912345678", "11010119900307888X", "电话13912345678。")) {
      assertThatThrownBy(() -> notices.tell(person, null, "x", List.of(personal)))
          .hasMessageContaining("nothing personal");
    }
    assertThat(messages.of(person, 0, 10)).isEmpty();
  }

  @Test
  void dropsSignInCodesNobodyTook() {
    transaction.executeWithoutResult(state -> {
      notices.sendCode(phone, "123456");
      clock.advance(settings.codesKept().plus(Duration.ofMinutes(1)));

      purge.purge();

      assertThat(codes()).isZero();
      state.setRollbackOnly();
    });
  }

  private void deliverBy(SmsGateway gateway) {
    new Delivery(jdbc, cipher, messages, phones, gateway, words, quiet, clock).deliver();
  }

  private long codes() {
    return jdbc.sql("SELECT count(*) FROM notice.outbox WHERE content IS NOT NULL")
        .query(Long.class)
        .single();
  }

  private long waiting() {
    return jdbc.sql(
            """
            SELECT count(*) FROM notice.outbox AS o JOIN notice.message AS m ON m.id = o.message_id
            WHERE m.person_id = ?
            """)
        .param(person.value())
        .query(Long.class)
        .single();
  }
}
