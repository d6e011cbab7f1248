package org.tongban.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/** Writes messages and what has to be sent in the caller's transaction. */
@Service
@Transactional
class OutgoingNotices implements Notices {

  /** A citizen number or a mobile telephone number. */
  private static final Pattern PERSONAL =
      Pattern.compile("(?<!\\d)(1\\d{10}|\\d{17}[0-9Xx])(?!\\d)");

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final QuietHours quiet;
  private final NoticeSettings settings;
  private final Clock clock;

  OutgoingNotices(
      JdbcClient jdbc, FieldCipher cipher, QuietHours quiet, NoticeSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.quiet = quiet;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void tell(PersonId person, @Nullable CaseId caseId, String key, List<String> arguments) {
    if (arguments.stream().anyMatch(argument -> PERSONAL.matcher(argument).find())) {
      throw new IllegalArgumentException("a message carries nothing personal: " + key);
    }
    UUID id = CaseId.next().value();
    jdbc.sql(
            """
            INSERT INTO notice.message (id, person_id, case_id, key, arguments)
            VALUES (:id, :person, :case, :key, :arguments)
            """)
        .param("id", id)
        .param("person", person.value())
        .param("case", caseId == null ? null : caseId.value())
        .param("key", key)
        .param("arguments", arguments.toArray(String[]::new))
        .update();
    if (!settings.inAppOnly().contains(key)) {
      send(id, null, settings.urgent().contains(key));
    }
  }

  @Override
  public void sendCode(String phone, String code) {
    send(null, phone + "\n" + code, true);
  }

  private void send(@Nullable UUID message, @Nullable String code, boolean urgent) {
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO notice.outbox (id, message_id, content, due_at, urgent)
            VALUES (:id, :message, :content, :due, :urgent)
            """)
        .param("id", id)
        .param("message", message)
        .param("content", code == null ? null : cipher.seal(place(id), code))
        .param("due", (urgent ? now : quiet.after(now)).atOffset(ZoneOffset.UTC))
        .param("urgent", urgent)
        .update();
  }

  static FieldPlace place(UUID id) {
    return new FieldPlace("notice.outbox", "content", id.toString());
  }
}
