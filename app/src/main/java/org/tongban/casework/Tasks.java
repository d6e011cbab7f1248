package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.items.Handling.Office;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Department;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.platform.Sql;

/** What the offices have to do (待办), with the office and the region that own each task. */
@Repository
class Tasks {

  private static final String OF_OFFICE =
      """
       FROM casework.task
      WHERE region LIKE :region || '%' AND office = ANY (:offices)
        AND (department IS NULL OR department = :department)
      """;

  /** Its clock stands still, and the time for that is not over. */
  private static final String STOPPED = "paused AND due > :now";

  private static final int CITY_DIGITS = 4;

  private final JdbcClient jdbc;

  Tasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An open task.
   *
   * @param name id of the user task in the case's process; unlike the kind it is the case's only
   *     one
   * @param paused whether its clock stands still; it is due then when that time is over
   */
  record Task(
      CaseId caseId,
      Side side,
      String name,
      TaskKind kind,
      Office office,
      Optional<Department> department,
      RegionCode region,
      Instant due,
      boolean paused) {}

  void open(Task task, Instant now) {
    jdbc.sql(
            """
            INSERT INTO casework.task
              (case_id, side, name, kind, office, department, region, opened_at, due)
            VALUES (:case, :side, :name, :kind, :office, :department, :region, :now, :due)
            """)
        .param("case", task.caseId.value())
        .param("side", task.side.name())
        .param("name", task.name)
        .param("kind", task.kind.name())
        .param("office", task.office.name())
        .param("department", code(task.department), Types.VARCHAR)
        .param("region", task.region.digits())
        .param("now", Sql.at(now))
        .param("due", Sql.at(task.due))
        .update();
  }

  /** Its clock stands still; it comes up when that time is over. */
  void pause(Task task, Instant until) {
    clock(task, true, until);
  }

  /** Its clock runs again. */
  void resume(Task task, Instant due) {
    clock(task, false, due);
  }

  private void clock(Task task, boolean paused, Instant due) {
    jdbc.sql(
            """
            UPDATE casework.task SET paused = :paused, due = :due
            WHERE case_id = :case AND side = :side AND name = :name
            """)
        .param("case", task.caseId.value())
        .param("side", task.side.name())
        .param("name", task.name)
        .param("paused", paused)
        .param("due", Sql.at(due))
        .update();
  }

  void close(CaseId caseId, Side side, String name) {
    jdbc.sql("DELETE FROM casework.task WHERE case_id = :case AND side = :side AND name = :name")
        .param("case", caseId.value())
        .param("side", side.name())
        .param("name", name)
        .update();
  }

  void closeAll(CaseId caseId, Side side) {
    jdbc.sql("DELETE FROM casework.task WHERE case_id = :case AND side = :side")
        .param("case", caseId.value())
        .param("side", side.name())
        .update();
  }

  /** Every open task of the case's side, the first due first. */
  List<Task> of(CaseId caseId, Side side) {
    return jdbc.sql(
            """
            SELECT * FROM casework.task WHERE case_id = :case AND side = :side ORDER BY due, name
            """)
        .param("case", caseId.value())
        .param("side", side.name())
        .query(Tasks::read)
        .list();
  }

  /** Those whose clock runs by the time they are due, then those whose clock stands still. */
  List<Task> forOffice(Actor official, Instant now, int offset, int limit) {
    return jdbc.sql(
            "SELECT *"
                + OF_OFFICE
                + " ORDER BY ("
                + STOPPED
                + "), due, case_id, name OFFSET :offset LIMIT :limit")
        .param("now", Sql.at(now))
        .param("region", official.jurisdiction().digits())
        .param("offices", offices(official))
        .param("department", code(official.department()), Types.VARCHAR)
        .param("offset", offset)
        .param("limit", limit)
        .query(Tasks::read)
        .list();
  }

  int countForOffice(Actor official) {
    return jdbc.sql("SELECT count(*)" + OF_OFFICE)
        .param("region", official.jurisdiction().digits())
        .param("offices", offices(official))
        .param("department", code(official.department()), Types.VARCHAR)
        .query(Integer.class)
        .single();
  }

  /** How many of them stand still. */
  int countStopped(Actor official, Instant now) {
    return jdbc.sql("SELECT count(*)" + OF_OFFICE + " AND " + STOPPED)
        .param("now", Sql.at(now))
        .param("region", official.jurisdiction().digits())
        .param("offices", offices(official))
        .param("department", code(official.department()), Types.VARCHAR)
        .query((row, _) -> row.getInt(1))
        .single();
  }

  /** When each task of the office is due whose clock does not stand still. */
  List<Instant> duesForOffice(Actor official, Instant now) {
    return jdbc.sql("SELECT due" + OF_OFFICE + " AND NOT (" + STOPPED + ")")
        .param("now", Sql.at(now))
        .param("region", official.jurisdiction().digits())
        .param("offices", offices(official))
        .param("department", code(official.department()), Types.VARCHAR)
        .query((row, _) -> Sql.required(row, "due"))
        .list();
  }

  /** Whether the task is this official's to answer. */
  static boolean may(Actor official, Task task) {
    return official.covers(task.region)
        && List.of(offices(official)).contains(task.office.name())
        && (task.department.isEmpty() || official.department().equals(task.department));
  }

  /** The county office may also do the window's, and the city's both. */
  static String[] offices(Actor official) {
    List<String> offices = new ArrayList<>();
    if (official.is(Role.COUNTY_OFFICER)
        && official.jurisdiction().digits().length() <= CITY_DIGITS) {
      offices.add(Office.CITY.name());
    }
    if (official.is(Role.COUNTY_OFFICER)) {
      offices.add(Office.COUNTY.name());
    }
    if (official.keepsRegister()) {
      offices.add(Office.STATION.name());
    }
    if (official.is(Role.DEPARTMENT_OFFICER)) {
      offices.add(Office.DEPARTMENT.name());
    }
    return offices.toArray(String[]::new);
  }

  private static @Nullable String code(Optional<Department> department) {
    return department.map(Department::code).orElse(null);
  }

  private static Task read(ResultSet row, int ignored) throws SQLException {
    return new Task(
        new CaseId(Sql.uuid(row, "case_id")),
        Side.valueOf(row.getString("side")),
        row.getString("name"),
        TaskKind.valueOf(row.getString("kind")),
        Office.valueOf(row.getString("office")),
        Optional.ofNullable(row.getString("department")).map(Department::new),
        new RegionCode(row.getString("region")),
        Sql.required(row, "due"),
        row.getBoolean("paused"));
  }
}
