package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/** What the offices have to do (待办), with the region that owns each task. */
@Repository
class Tasks {

  private final JdbcClient jdbc;

  Tasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An open task. */
  record Task(CaseId caseId, Side side, TaskKind kind, RegionCode region, Instant due) {}

  void open(Task task, Instant now) {
    jdbc.sql(
            """
            INSERT INTO casework.task (case_id, side, kind, region, opened_at, due)
            VALUES (:case, :side, :kind, :region, :now, :due)
            """)
        .param("case", task.caseId.value())
        .param("side", task.side.name())
        .param("kind", task.kind.name())
        .param("region", task.region.digits())
        .param("now", Sql.at(now))
        .param("due", Sql.at(task.due))
        .update();
  }

  void close(CaseId caseId, Side side, TaskKind kind) {
    jdbc.sql("DELETE FROM casework.task WHERE case_id = :case AND side = :side AND kind = :kind")
        .param("case", caseId.value())
        .param("side", side.name())
        .param("kind", kind.name())
        .update();
  }

  void closeAll(CaseId caseId, Side side) {
    jdbc.sql("DELETE FROM casework.task WHERE case_id = :case AND side = :side")
        .param("case", caseId.value())
        .param("side", side.name())
        .update();
  }

  Optional<Task> of(CaseId caseId, Side side) {
    return jdbc.sql("SELECT * FROM casework.task WHERE case_id = :case AND side = :side")
        .param("case", caseId.value())
        .param("side", side.name())
        .query(Tasks::read)
        .optional();
  }

  List<Task> forOffice(Actor official, int offset, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM casework.task
            WHERE region LIKE :region || '%' AND kind = ANY (:kinds)
            ORDER BY due, case_id OFFSET :offset LIMIT :limit
            """)
        .param("region", official.jurisdiction().digits())
        .param("kinds", kinds(official))
        .param("offset", offset)
        .param("limit", limit)
        .query(Tasks::read)
        .list();
  }

  int countForOffice(Actor official) {
    return jdbc.sql(
            """
            SELECT count(*) FROM casework.task
            WHERE region LIKE :region || '%' AND kind = ANY (:kinds)
            """)
        .param("region", official.jurisdiction().digits())
        .param("kinds", kinds(official))
        .query(Integer.class)
        .single();
  }

  /** When each task of the office is due. */
  List<Instant> duesForOffice(Actor official) {
    return jdbc.sql(
            """
            SELECT due FROM casework.task
            WHERE region LIKE :region || '%' AND kind = ANY (:kinds)
            """)
        .param("region", official.jurisdiction().digits())
        .param("kinds", kinds(official))
        .query((row, _) -> Sql.required(row, "due"))
        .list();
  }

  /** The role each task asks for; the county office may also do the window's. */
  static Set<Role> rolesFor(TaskKind kind) {
    return switch (kind) {
      case REVIEW -> Set.of(Role.COUNTY_OFFICER);
      case CORRECT -> Set.of(Role.RESIDENT);
      case ACCEPT, SETTLE, VERIFY, RESTORE, FOLLOW_UP ->
          Set.of(Role.WINDOW_OFFICER, Role.COUNTY_OFFICER);
    };
  }

  private static String[] kinds(Actor official) {
    return Arrays.stream(TaskKind.values())
        .filter(kind -> kind != TaskKind.CORRECT)
        .filter(kind -> rolesFor(kind).stream().anyMatch(official::is))
        .map(Enum::name)
        .toArray(String[]::new);
  }

  private static Task read(ResultSet row, int ignored) throws SQLException {
    return new Task(
        new CaseId(Sql.uuid(row, "case_id")),
        Side.valueOf(row.getString("side")),
        TaskKind.valueOf(row.getString("kind")),
        new RegionCode(row.getString("region")),
        Sql.required(row, "due"));
  }
}
