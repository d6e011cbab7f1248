package org.tongban.casework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Department;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/**
 * Which cases an official may open (办件可见范围): those of the own region; of a department's officer
 * among them only those in which the department has, or had, a stage. Of a bundle (一件事) everybody
 * with a part may open the whole, and nobody the part of another department.
 */
@Component
class CaseReach {

  private final JdbcClient jdbc;

  CaseReach(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the actor works on cases at all. */
  static boolean official(Actor actor) {
    return (actor.keepsRegister() || actor.is(Role.DEPARTMENT_OFFICER))
        && !actor.jurisdiction().equals(RegionCode.NATION);
  }

  boolean covers(Actor official, HeldCase found) {
    return official.covers(found.region())
        && found.state() != CaseState.DRAFT
        && (official.keepsRegister() ? !ofDepartments(found) : takesPart(official, found));
  }

  boolean covers(Actor official, OriginCase found) {
    return official.keepsRegister() && official.covers(found.origin);
  }

  /** A part of a bundle that no office of the register has a stage of. */
  private boolean ofDepartments(HeldCase found) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM casework.bundle_part WHERE case_id = :case AND NOT by_register)
            """)
        .param("case", found.id.value())
        .query(Boolean.class)
        .single();
  }

  private boolean takesPart(Actor official, HeldCase found) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM casework.task WHERE case_id = :case AND department = :department)
            OR EXISTS (
              SELECT FROM casework.decision WHERE case_id = :case AND department = :department)
            OR EXISTS (
              SELECT FROM casework.bundle_part part
              WHERE part.bundle = :case AND (
                EXISTS (
                  SELECT FROM casework.task t
                  WHERE t.case_id = part.case_id AND t.department = :department)
                OR EXISTS (
                  SELECT FROM casework.decision d
                  WHERE d.case_id = part.case_id AND d.department = :department)))
            """)
        .param("case", found.id.value())
        .param("department", official.department().map(Department::code).orElse(""))
        .query(Boolean.class)
        .single();
  }
}
