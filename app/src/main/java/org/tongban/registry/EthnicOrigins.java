package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.PersonId;

/** Looks up what bears on a change of ethnicity (民族成份核对), as known now. */
@Repository
class EthnicOrigins {

  private final JdbcClient jdbc;

  EthnicOrigins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  EthnicOrigin of(PersonId person) {
    return new EthnicOrigin(parents(person), changes(person));
  }

  private List<EthnicOrigin.Parent> parents(PersonId person) {
    return jdbc.sql(
            """
            SELECT k.person, v.sex, v.ethnicity FROM registry.kinship k
            JOIN registry.person_version v ON v.person = k.person
            WHERE k.child = :person AND k.kind IN ('BIRTH', 'ADOPTION')
              AND upper_inf(k.recorded) AND upper_inf(k.valid)
              AND upper_inf(v.recorded) AND upper_inf(v.valid)
            ORDER BY k.kind, k.person
            """)
        .param("person", person.value())
        .query((row, _) ->
            new EthnicOrigin.Parent(
                new PersonId(row.getObject("person", UUID.class)),
                Sex.of(row.getInt("sex")),
                row.getString("ethnicity")))
        .list();
  }

  private List<LocalDate> changes(PersonId person) {
    return jdbc.sql(
            """
            SELECT effective FROM registry.event
            WHERE person = :person AND kind = 'PARTICULARS_CHANGED' AND field = 'ethnicity'
            """)
        .param("person", person.value())
        .query((row, _) -> row.getObject("effective", LocalDate.class))
        .list();
  }
}
