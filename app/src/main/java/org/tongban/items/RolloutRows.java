package org.tongban.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;

/** The acts about which version is shown to whom, as rows (发布记录). */
@Repository
class RolloutRows {

  private final JdbcClient jdbc;

  RolloutRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is in force for an item, newest first. */
  List<RolloutAct> inForce(String code) {
    return jdbc.sql(
            """
            SELECT * FROM items.rollout WHERE status = 'IN_FORCE' AND code = :code
            ORDER BY decided DESC, id DESC
            """)
        .param("code", code)
        .query(RolloutRows::row)
        .list();
  }

  /** What is in force, item by item, newest first. */
  List<RolloutAct> inForce() {
    return jdbc.sql(
            """
            SELECT * FROM items.rollout WHERE status = 'IN_FORCE'
            ORDER BY code, decided DESC, id DESC
            """)
        .query(RolloutRows::row)
        .list();
  }

  /** What is in force for some items, newest first. */
  List<RolloutAct> inForce(Collection<String> codes) {
    return jdbc.sql(
            """
            SELECT * FROM items.rollout WHERE status = 'IN_FORCE' AND code = ANY(:codes)
            ORDER BY decided DESC, id DESC
            """)
        .param("codes", codes.toArray(String[]::new))
        .query(RolloutRows::row)
        .list();
  }

  /** What waits for a second official, oldest first. */
  List<RolloutAct> waiting() {
    return jdbc.sql("SELECT * FROM items.rollout WHERE status = 'WAITING' ORDER BY proposed, id")
        .query(RolloutRows::row)
        .list();
  }

  /** Every act, newest first; of one item unless the code is empty. */
  List<RolloutAct> acts(String code, int from, int most) {
    return jdbc.sql(
            """
            SELECT * FROM items.rollout WHERE (:code = '' OR code = :code)
            ORDER BY proposed DESC, id DESC OFFSET :from LIMIT :most
            """)
        .param("code", code)
        .param("from", from)
        .param("most", most)
        .query(RolloutRows::row)
        .list();
  }

  int count(String code) {
    return jdbc.sql("SELECT count(*) FROM items.rollout WHERE (:code = '' OR code = :code)")
        .param("code", code)
        .query((row, _) -> row.getInt(1))
        .single();
  }

  /** Adds an act; false when one about the same version waits already. */
  boolean add(
      ItemVersion version,
      Audience audience,
      RolloutAct.Status status,
      String reason,
      AccountId proposer) {
    return jdbc.sql(
                """
                INSERT INTO items.rollout
                  (code, version, audience, among, status, reason, proposer, decided)
                VALUES (:code, :version, :audience, :among, :status, :reason, :proposer,
                  CASE WHEN :status = 'WAITING' THEN NULL ELSE clock_timestamp() END)
                ON CONFLICT (code, version) WHERE status = 'WAITING' DO NOTHING
                """)
            .param("code", version.code())
            .param("version", version.version())
            .param("audience", audience.kind().name())
            .param("among", audience.among().toArray(String[]::new))
            .param("status", status.name())
            .param("reason", reason)
            .param("proposer", proposer.value())
            .update()
        == 1;
  }

  Optional<RolloutAct> find(UUID id) {
    return jdbc.sql("SELECT * FROM items.rollout WHERE id = :id")
        .param("id", id)
        .query(RolloutRows::row)
        .optional();
  }

  void decide(UUID id, RolloutAct.Status status, AccountId by, String answer) {
    jdbc.sql(
            """
            UPDATE items.rollout SET status = :status, decided_by = nullif(:by, proposer),
              decided = clock_timestamp(), answer = :answer
            WHERE id = :id
            """)
        .param("id", id)
        .param("status", status.name())
        .param("by", by.value())
        .param("answer", answer)
        .update();
  }

  void end(UUID id, AccountId by, String why, boolean rolledBack) {
    jdbc.sql(
            """
            UPDATE items.rollout SET status = 'ENDED', ended_by = :by, ended = clock_timestamp(),
              ending = :why, rolled_back = :rolledBack
            WHERE id = :id
            """)
        .param("id", id)
        .param("by", by.value())
        .param("why", why)
        .param("rolledBack", rolledBack)
        .update();
  }

  /** What everybody was shown last before the version, and was not itself taken back. */
  Optional<ItemVersion> before(ItemVersion version) {
    return jdbc.sql(
            """
            SELECT version FROM items.rollout r
            WHERE code = :code AND version <> :version AND audience = 'EVERYONE'
              AND status = 'ENDED' AND NOT rolled_back
              AND NOT EXISTS (SELECT 1 FROM items.rollout b
                WHERE b.code = r.code AND b.version = r.version AND b.rolled_back
                  AND b.ended > r.ended)
            ORDER BY ended DESC, id DESC LIMIT 1
            """)
        .param("code", version.code())
        .param("version", version.version())
        .query((row, _) -> new ItemVersion(version.code(), row.getString("version")))
        .optional();
  }

  private static RolloutAct row(ResultSet row, int number) throws SQLException {
    return new RolloutAct(
        row.getObject("id", UUID.class),
        new ItemVersion(row.getString("code"), row.getString("version")),
        new Audience(
            Audience.Kind.valueOf(row.getString("audience")),
            List.of((String[]) row.getArray("among").getArray())),
        RolloutAct.Status.valueOf(row.getString("status")),
        row.getString("reason"),
        new AccountId(row.getObject("proposer", UUID.class)),
        row.getObject("proposed", OffsetDateTime.class).toInstant(),
        by(row, "decided_by", "decided"),
        row.getString("answer"),
        by(row, "ended_by", "ended"),
        row.getString("ending"),
        row.getBoolean("rolled_back"));
  }

  private static Optional<RolloutAct.By> by(ResultSet row, String who, String when)
      throws SQLException {
    @Nullable UUID account = row.getObject(who, UUID.class);
    @Nullable OffsetDateTime at = row.getObject(when, OffsetDateTime.class);
    return Optional.ofNullable(at)
        .map(then ->
            new RolloutAct.By(Optional.ofNullable(account).map(AccountId::new), then.toInstant()));
  }
}
