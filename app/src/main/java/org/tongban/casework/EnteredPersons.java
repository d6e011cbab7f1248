package org.tongban.casework;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.platform.Sql;

/** Whom the declaration of a case entered in the register for the first time (新登记人员). */
@Repository
class EnteredPersons {

  private final JdbcClient jdbc;

  EnteredPersons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId caseId, List<PersonId> persons) {
    for (PersonId person : persons) {
      jdbc.sql("INSERT INTO casework.entered_person (case_id, person) VALUES (:case, :person)")
          .param("case", caseId.value())
          .param("person", person.value())
          .update();
    }
  }

  List<PersonId> by(CaseId caseId) {
    return jdbc.sql("SELECT person FROM casework.entered_person WHERE case_id = :case")
        .param("case", caseId.value())
        .query((row, _) -> new PersonId(Sql.uuid(row, "person")))
        .list();
  }
}
