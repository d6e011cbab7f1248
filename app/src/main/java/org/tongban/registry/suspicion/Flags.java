package org.tongban.registry.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The flags as kept (疑点库). */
@Repository
class Flags {

  private static final String MATCHING =
      """
      FROM registry.flag
      WHERE community LIKE :region AND (:kind = '' OR kind = :kind) AND (:state = '' OR state = :state)
        AND (lapsed IS NULL OR state <> 'OPEN')
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Flags(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Flag> list(RegionCode region, FlagQuery query, int limit, int offset) {
    return matching(
            "SELECT * " + MATCHING + " ORDER BY score DESC, id LIMIT :limit OFFSET :offset",
            region,
            query)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> flag(row, List.of()))
        .list();
  }

  int count(RegionCode region, FlagQuery query) {
    return matching("SELECT count(*) " + MATCHING, region, query).query(Integer.class).single();
  }

  Optional<Flag> find(UUID id) {
    List<Flag.Decision> decisions =
        jdbc.sql("SELECT * FROM registry.flag_decision WHERE flag = ? ORDER BY decided_at DESC")
            .param(id)
            .query((row, _) ->
                new Flag.Decision(
                    Flag.State.valueOf(row.getString("state")),
                    row.getString("reason"),
                    row.getObject("decided_by", UUID.class),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant()))
            .list();
    return jdbc.sql("SELECT * FROM registry.flag WHERE id = ?")
        .param(id)
        .query((row, _) -> flag(row, decisions))
        .optional();
  }

  /** Puts the state in force if the flag is still as the official saw it. */
  boolean decide(UUID id, Flag.State seen, Flag.State state, String reason, Actor by) {
    boolean changed =
        jdbc.sql("UPDATE registry.flag SET state = ? WHERE id = ? AND state = ?")
                .param(state.name())
                .param(id)
                .param(seen.name())
                .update()
            == 1;
    if (changed) {
      jdbc.sql(
              """
              INSERT INTO registry.flag_decision (flag, state, reason, decided_by)
              VALUES (?, ?, ?, ?)
              """)
          .param(id)
          .param(state.name())
          .param(reason)
          .param(by.account().value())
          .update();
    }
    return changed;
  }

  private JdbcClient.StatementSpec matching(String sql, RegionCode region, FlagQuery query) {
    return jdbc.sql(sql)
        .param("region", region.digits() + "%")
        .param("kind", query.kind().map(Enum::name).orElse(""))
        .param("state", query.state().map(Enum::name).orElse(""));
  }

  private Flag flag(ResultSet row, List<Flag.Decision> decisions) throws SQLException {
    return new Flag(
        row.getObject("id", UUID.class),
        SuspicionKind.valueOf(row.getString("kind")),
        new RegionCode(row.getString("community")),
        row.getDouble("score"),
        Flag.State.valueOf(row.getString("state")),
        row.getObject("found", OffsetDateTime.class).toInstant(),
        Found.ids(row, "persons").stream().map(PersonId::new).toList(),
        Found.ids(row, "events"),
        json.readValue(row.getString("facts"), new TypeReference<List<Finding.Fact>>() {}),
        decisions);
  }
}
