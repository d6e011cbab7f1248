package org.tongban.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/** Which case holds which person (人员锁定); at most one case a person. */
@Repository
class Locks {

  private final JdbcClient jdbc;

  Locks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CaseId> holder(PersonId person) {
    return jdbc.sql("SELECT case_id FROM registry.person_lock WHERE person = :person")
        .param("person", person.value())
        .query(UUID.class)
        .optional()
        .map(CaseId::new);
  }

  void add(PersonId person, CaseId caseId) {
    jdbc.sql("INSERT INTO registry.person_lock (person, case_id) VALUES (:person, :case)")
        .param("person", person.value())
        .param("case", caseId.value())
        .update();
  }

  void remove(PersonId person, CaseId caseId) {
    jdbc.sql("DELETE FROM registry.person_lock WHERE person = :person AND case_id = :case")
        .param("person", person.value())
        .param("case", caseId.value())
        .update();
  }
}
