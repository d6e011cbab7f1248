package org.tongban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    new Delivery(jdbc, cipher, messages, phones, gateway, words, clock).deliver();
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
