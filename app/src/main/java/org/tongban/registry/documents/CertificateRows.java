package org.tongban.registry.documents;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;
import org.tongban.kernel.CaseId;
import tools.jackson.databind.json.JsonMapper;

/** Issued certificates (证明): what was said is sealed, what they are worth is versions. */
@Repository
class CertificateRows {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  CertificateRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** The certificate of this kind that still counts, if any. */
  Optional<UUID> current(Issue issue) {
    return jdbc.sql(
            """
            SELECT d.id FROM registry.document d
            JOIN registry.document_version v ON v.document = d.id AND upper_inf(v.recorded)
              AND v.status = 'VALID' AND v.valid @> CAST(:today AS date)
            WHERE d.kind = :kind AND d.person = :person
              AND d.other_person IS NOT DISTINCT FROM CAST(:other AS uuid)
            ORDER BY d.recorded DESC LIMIT 1
            """)
        .param("kind", issue.kind().name())
        .param("person", issue.person().value())
        .param("other", other(issue))
        .param("today", issue.issued())
        .query(UUID.class)
        .optional();
  }

  void add(UUID id, Issue issue, byte[] hash, String token, @Nullable UUID replaces, CaseId by) {
    Content content = new Content(issue.lines(), token);
    jdbc.sql(
            """
            INSERT INTO registry.document (id, kind, serial, person, other_person, community,
              issued, verification, content, replaces, case_id)
            VALUES (:id, :kind, :serial, :person, :other, :community, :issued, :hash, :content,
              :replaces, :case)
            """)
        .param("id", id)
        .param("kind", issue.kind().name())
        .param("serial", serial(issue))
        .param("person", issue.person().value())
        .param("other", other(issue))
        .param("community", issue.community().digits())
        .param("issued", issue.issued())
        .param("hash", hash)
        .param("content", cipher.seal(place(id), JSON.writeValueAsString(content)))
        .param("replaces", replaces)
        .param("case", by.value())
        .update();
    version(id, "VALID", issue.issued(), issue.issued().plusDays(issue.days()), now(), by);
  }

  /** From that day on it stands so; what was known before stays. */
  void end(UUID id, String status, LocalDate day, CaseId by) {
    OffsetDateTime now = now();
    LocalDate from =
        jdbc.sql(
                """
                UPDATE registry.document_version SET recorded = tstzrange(lower(recorded), :now),
                  closed_by = :case
                WHERE document = :id AND upper_inf(recorded) AND valid @> CAST(:day AS date)
                RETURNING lower(valid)
                """)
            .param("id", id)
            .param("now", now)
            .param("case", by.value())
            .param("day", day)
            .query(LocalDate.class)
            .single();
    if (from.isBefore(day)) {
      version(id, "VALID", from, day, now, by);
    }
    version(id, status, day, null, now, by);
  }

  Content content(UUID id) {
    byte[] sealed =
        jdbc.sql("SELECT content FROM registry.document WHERE id = :id")
            .param("id", id)
            .query((row, _) -> row.getBytes(1))
            .single();
    return JSON.readValue(cipher.open(place(id), sealed), Content.class);
  }

  private void version(
      UUID id,
      String status,
      LocalDate from,
      @Nullable LocalDate until,
      OffsetDateTime now,
      CaseId by) {
    jdbc.sql(
            """
            INSERT INTO registry.document_version (id, document, status, valid, recorded, opened_by)
            VALUES (uuidv7(), :id, :status, daterange(CAST(:from AS date), CAST(:until AS date)),
              tstzrange(:now, NULL), :case)
            """)
        .param("id", id)
        .param("status", status)
        .param("from", from)
        .param("until", until)
        .param("now", now)
        .param("case", by.value())
        .update();
  }

  private OffsetDateTime now() {
    return jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
  }

  private static @Nullable UUID other(Issue issue) {
    return issue.other() == null ? null : issue.other().value();
  }

  /** Says the kind and the day and nothing of the holder. */
  private static String serial(Issue issue) {
    StringBuilder serial = new StringBuilder(issue.kind().prefix());
    serial.append('-').append(DateTimeFormatter.BASIC_ISO_DATE.format(issue.issued())).append('-');
    for (int i = 0; i < 10; i++) {
      serial.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return serial.toString();
  }

  private static FieldPlace place(UUID id) {
    return new FieldPlace("registry.document", "content", id.toString());
  }

  /** What the paper says and the token of its code. */
  record Content(List<Issue.Line> lines, String token) {}
}
