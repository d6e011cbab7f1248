package org.tongban.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/** Messages of residents; every question names the person whose they are. */
@Repository
public class Messages {

  private final JdbcClient jdbc;

  Messages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One page of a person's messages, newest first; pages count from 0. */
  @Transactional(readOnly = true)
  public List<Message> of(PersonId person, int page, int size) {
    return jdbc.sql(
            """
            SELECT * FROM notice.message WHERE person_id = :person
            ORDER BY id DESC LIMIT :size OFFSET :offset
            """)
        .param("person", person.value())
        .param("size", size)
        .param("offset", (long) page * size)
        .query(Messages::message)
        .list();
  }

  /** How many of a person's messages are unread. */
  @Transactional(readOnly = true)
  public long unread(PersonId person) {
    return jdbc.sql(
            "SELECT count(*) FROM notice.message WHERE person_id = :person AND read_at IS NULL")
        .param("person", person.value())
        .query(Long.class)
        .single();
  }

  /** Marks a message read; does nothing when it is not the person's or was read before. */
  @Transactional
  public void markRead(PersonId person, UUID message) {
    jdbc.sql(
            """
            UPDATE notice.message SET read_at = clock_timestamp()
            WHERE id = :id AND person_id = :person AND read_at IS NULL
            """)
        .param("id", message)
        .param("person", person.value())
        .update();
  }

  Optional<Addressed> addressed(UUID message) {
    return jdbc.sql("SELECT * FROM notice.message WHERE id = :id")
        .param("id", message)
        .query((row, number) ->
            new Addressed(
                new PersonId(row.getObject("person_id", UUID.class)), message(row, number)))
        .optional();
  }

  private static Message message(ResultSet row, int number) throws SQLException {
    UUID caseId = row.getObject("case_id", UUID.class);
    OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
    return new Message(
        row.getObject("id", UUID.class),
        caseId == null ? null : new CaseId(caseId),
        row.getString("key"),
        List.of((String[]) row.getArray("arguments").getArray()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        readAt == null ? null : readAt.toInstant());
  }

  /** A message with the person it goes to. */
  record Addressed(PersonId person, Message message) {}
}
