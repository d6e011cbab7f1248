package org.tongban.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.guomi.FieldCipher;

/**
 * Hands committed messages to the gateway, again with growing pauses until it takes them (at least
 * once). Several nodes may run it: each takes rows no other holds.
 */
@Component
public class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int BATCH = 20;
  private static final int TRIES = 12;

  /** Ends the key of a template of its own for text messages; without one the app's is sent. */
  private static final String SMS = ".sms";

  private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Messages messages;
  private final PhoneBook phones;
  private final SmsGateway gateway;
  private final MessageSource words;
  private final QuietHours quiet;
  private final Clock clock;

  Delivery(
      JdbcClient jdbc,
      FieldCipher cipher,
      Messages messages,
      PhoneBook phones,
      SmsGateway gateway,
      MessageSource words,
      QuietHours quiet,
      Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.messages = messages;
    this.phones = phones;
    this.gateway = gateway;
    this.words = words;
    this.quiet = quiet;
    this.clock = clock;
  }

  /** Sends what is due, at most {@value BATCH} messages; in quiet hours what is urgent alone. */
  @Scheduled(fixedDelay = 500)
  @Transactional
  public void deliver() {
    List<Due> due =
        jdbc.sql(
                """
                SELECT id, message_id, content, tries, urgent FROM notice.outbox
                WHERE due_at <= :now AND (urgent OR NOT :quiet)
                ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED
                """)
            .param("now", now())
            .param("quiet", quiet.now())
            .param("batch", BATCH)
            .query(this::due)
            .list();
    due.forEach(this::deliver);
  }

  private void deliver(Due due) {
    try {
      Optional<Letter> letter = letter(due);
      if (letter.isPresent()) {
        gateway.send(letter.get().phone(), letter.get().text());
      }
      done(due);
    } catch (IllegalStateException e) {
      // The gateway's answer may name the receiver, so only its kind goes to the log.
      LOG.warn("Message {} was not sent: {}", due.id(), e.getClass().getSimpleName());
      again(due);
    }
  }

  private Optional<Letter> letter(Due due) {
    String code = due.code();
    if (code != null) {
      String[] parts = code.split("\n", 2);
      String text = words.getMessage("notice.sms.code", new Object[] {parts[1]}, LANGUAGE);
      return Optional.of(new Letter(parts[0], text));
    }
    return Optional.ofNullable(due.message())
        .flatMap(messages::addressed)
        .flatMap(to -> phones.phoneOf(to.person()).map(phone -> new Letter(phone, text(to))));
  }

  private String text(Messages.Addressed to) {
    Object[] arguments = to.message().arguments().toArray();
    String key = to.message().key();
    String shorter = words.getMessage(key + SMS, arguments, null, LANGUAGE);
    return shorter == null ? words.getMessage(key, arguments, key, LANGUAGE) + "" : shorter;
  }

  private void done(Due due) {
    jdbc.sql("DELETE FROM notice.outbox WHERE id = :id").param("id", due.id()).update();
  }

  private void again(Due due) {
    if (due.tries() + 1 >= TRIES) {
      LOG.error("Message {} is given up after {} tries", due.id(), TRIES);
      done(due);
      return;
    }
    Duration pause = Duration.ofSeconds(1L << (due.tries() + 1));
    Instant then = clock.instant().plus(pause);
    jdbc.sql("UPDATE notice.outbox SET tries = tries + 1, due_at = :due WHERE id = :id")
        .param("due", (due.urgent() ? then : quiet.after(then)).atOffset(ZoneOffset.UTC))
        .param("id", due.id())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private Due due(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] content = row.getBytes("content");
    String code = content == null ? null : cipher.open(OutgoingNotices.place(id), content);
    return new Due(
        id,
        row.getObject("message_id", UUID.class),
        code,
        row.getInt("tries"),
        row.getBoolean("urgent"));
  }

  private record Due(
      UUID id, @Nullable UUID message, @Nullable String code, int tries, boolean urgent) {}

  private record Letter(String phone, String text) {}
}
