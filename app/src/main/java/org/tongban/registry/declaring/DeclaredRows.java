package org.tongban.registry.declaring;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Change;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The declarations (登记申报), their forms sealed. */
@Repository
class DeclaredRows {

  /** Stands as kind where a resident asks in their own words. */
  static final String REQUEST = "REQUEST";

  /** Shown at once; the rest waits for these to be done. */
  static final int SHOWN = 100;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  DeclaredRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Adds it; false if the form was already sent. What nobody else decides never waits: whoever sees
   * the row sees it entered too.
   */
  boolean add(Declared one, String variant) {
    return jdbc.sql(
                """
                INSERT INTO registry.declaration (id, kind, variant, subject, person, office, form,
                  level, second_person, status, proposer, answers, decided_by, decided)
                VALUES (:id, :kind, :variant, :subject, :person, :office, :form, :level, :second,
                  CASE WHEN :second THEN 'WAITING' ELSE 'DONE' END, :proposer, :answers,
                  CASE WHEN NOT :second THEN CAST(:proposer AS uuid) END,
                  CASE WHEN NOT :second THEN clock_timestamp() END)
                ON CONFLICT (id) DO NOTHING
                """)
            .param("id", one.id())
            .param("kind", one.business().map(Business::name).orElse(REQUEST))
            .param("variant", variant)
            .param("subject", one.subject())
            .param("person", one.person() == null ? null : one.person().value())
            .param("office", one.office().digits())
            .param(
                "form", seal(one.id(), "form", JSON.writeValueAsString(new TreeMap<>(one.typed()))))
            .param("level", one.level().name())
            .param("second", one.secondPerson())
            .param("proposer", one.proposer().value())
            .param("answers", one.answers())
            .update()
        == 1;
  }

  Optional<Declared> find(UUID id) {
    return jdbc.sql("SELECT * FROM registry.declaration WHERE id = :id")
        .param("id", id)
        .query(this::row)
        .optional();
  }

  /** Holds it until the transaction ends, so that one official decides. */
  Optional<Declared> hold(UUID id) {
    return jdbc.sql("SELECT * FROM registry.declaration WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(this::row)
        .optional();
  }

  /** What waits in the jurisdiction, oldest first. */
  List<Declared> waiting(RegionCode jurisdiction) {
    return jdbc.sql(
            """
            SELECT * FROM registry.declaration
            WHERE status = 'WAITING' AND office LIKE :place || '%' ORDER BY proposed, id LIMIT :most
            """)
        .param("place", jurisdiction.digits())
        .param("most", SHOWN)
        .query(this::row)
        .list();
  }

  /** What the official proposed, newest first. */
  List<Declared> proposedBy(AccountId proposer) {
    return jdbc.sql(
            """
            SELECT * FROM registry.declaration
            WHERE proposer = :proposer ORDER BY proposed DESC, id LIMIT 20
            """)
        .param("proposer", proposer.value())
        .query(this::row)
        .list();
  }

  /** Keeps the word that ends it, and what it would have changed. */
  void decide(UUID id, Status status, Actor by, String answer, List<Change> changes) {
    jdbc.sql(
            """
            UPDATE registry.declaration SET status = :status, decided_by = :by,
              decided = clock_timestamp(), answer = :answer, changes = :changes
            WHERE id = :id AND status = 'WAITING'
            """)
        .param("id", id)
        .param("status", status.name())
        .param("by", by.account().value())
        .param("answer", answer.isEmpty() ? null : seal(id, "answer", answer))
        .param("changes", sealed(id, changes))
        .update();
  }

  /** Keeps that it was entered, and what that made. */
  void enter(UUID id, Actor by, UUID operation, Declared.Made made, List<Change> changes) {
    jdbc.sql(
            """
            UPDATE registry.declaration SET status = 'DONE', decided_by = :by,
              decided = coalesce(decided, clock_timestamp()), operation = :operation,
              persons = :persons, households = :households, documents = :documents,
              changes = :changes
            WHERE id = :id
            """)
        .param("id", id)
        .param("by", by.account().value())
        .param("operation", operation)
        .param("persons", made.persons().toArray(UUID[]::new))
        .param("households", made.households().toArray(UUID[]::new))
        .param("documents", made.documents().toArray(UUID[]::new))
        .param("changes", sealed(id, changes))
        .update();
  }

  private byte @Nullable [] sealed(UUID id, List<Change> changes) {
    return changes.isEmpty() ? null : seal(id, "changes", JSON.writeValueAsString(changes));
  }

  private byte[] seal(UUID id, String column, String text) {
    return cipher.seal(place(id, column), text);
  }

  private static FieldPlace place(UUID id, String column) {
    return new FieldPlace("registry.declaration", column, id.toString());
  }

  private Declared row(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String kind = row.getString("kind");
    byte @Nullable [] answer = row.getBytes("answer");
    @Nullable UUID person = row.getObject("person", UUID.class);
    @Nullable UUID decidedBy = row.getObject("decided_by", UUID.class);
    @Nullable OffsetDateTime decided = row.getObject("decided", OffsetDateTime.class);
    Map<String, String> typed =
        JSON.readValue(
            cipher.open(place(id, "form"), row.getBytes("form")), new TypeReference<>() {});
    return new Declared(
        id,
        kind.equals(REQUEST) ? Optional.empty() : Optional.of(Business.valueOf(kind)),
        row.getObject("subject", UUID.class),
        person == null ? null : new PersonId(person),
        new RegionCode(row.getString("office")),
        typed,
        Level.valueOf(row.getString("level")),
        row.getBoolean("second_person"),
        Status.valueOf(row.getString("status")),
        new AccountId(row.getObject("proposer", UUID.class)),
        row.getObject("proposed", OffsetDateTime.class).toInstant(),
        decidedBy == null ? null : new AccountId(decidedBy),
        decided == null ? null : decided.toInstant(),
        answer == null ? "" : cipher.open(place(id, "answer"), answer),
        row.getObject("answers", UUID.class),
        new Declared.Made(
            ids(row.getArray("persons")),
            ids(row.getArray("households")),
            ids(row.getArray("documents"))),
        changes(id, row.getBytes("changes")));
  }

  private List<Change> changes(UUID id, byte @Nullable [] kept) {
    return kept == null
        ? List.of()
        : JSON.readValue(cipher.open(place(id, "changes"), kept), new TypeReference<>() {});
  }

  private static List<UUID> ids(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray());
  }
}
