package org.tongban.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;

/**
 * Stands in for a gateway in the demonstration (演示发件箱): keeps what would have been sent, sealed,
 * for a day and at most 200 rows.
 */
@Component
@ConditionalOnProperty(name = "tongban.demonstration", havingValue = "true")
public class DemonstrationOutbox implements SmsGateway {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final NoticeSettings settings;
  private final Clock clock;

  DemonstrationOutbox(JdbcClient jdbc, FieldCipher cipher, NoticeSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void send(String phone, String text) {
    UUID id = UUID.randomUUID();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql("INSERT INTO notice.demonstration_sms (id, content, sent_at) VALUES (?, ?, ?)")
        .params(id, cipher.seal(place(id), phone + "\n" + text), now)
        .update();
    jdbc.sql(
            """
            DELETE FROM notice.demonstration_sms
            WHERE id NOT IN
              (SELECT id FROM notice.demonstration_sms ORDER BY sent_at DESC LIMIT :most)
            """)
        .param("most", MOST)
        .update();
  }

  /** What was sent last, newest first. */
  public List<Sms> latest() {
    Instant oldest = clock.instant().minus(settings.demonstrationKept());
    return jdbc
        .sql("SELECT * FROM notice.demonstration_sms ORDER BY sent_at DESC")
        .query(this::sms)
        .list()
        .stream()
        .filter(sms -> sms.sentAt().isAfter(oldest))
        .toList();
  }

  private Sms sms(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String[] parts = cipher.open(place(id), row.getBytes("content")).split("\n", 2);
    Instant sentAt = row.getObject("sent_at", OffsetDateTime.class).toInstant();
    return new Sms(sentAt, parts[0], parts[1]);
  }

  private static FieldPlace place(UUID id) {
    return new FieldPlace("notice.demonstration_sms", "content", id.toString());
  }
}
