package org.tongban.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Clock clock;

  OutgoingNotices(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Override
  public void tell(PersonId person, @Nullable CaseId caseId, String key, List<String> arguments) {
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
    send(id, null);
  }

  @Override
  public void sendCode(String phone, String code) {
    send(null, phone + "\n" + code);
  }

  private void send(@Nullable UUID message, @Nullable String code) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO notice.outbox (id, message_id, content, due_at)
            VALUES (:id, :message, :content, :due)
            """)
        .param("id", id)
        .param("message", message)
        .param("content", code == null ? null : cipher.seal(place(id), code))
        .param("due", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  static FieldPlace place(UUID id) {
    return new FieldPlace("notice.outbox", "content", id.toString());
  }
}
