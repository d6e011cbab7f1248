package org.tongban.registry.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.PersonId;

/** The relations of a person on record (亲属登记) on a day, as known now. */
@Repository
public class Relatives {

  private final JdbcClient jdbc;

  Relatives(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Spouse first, then parents, children, guardians and wards. */
  public List<Relative> of(PersonId person, LocalDate on) {
    return jdbc.sql(
            """
            SELECT spouse AS other, 'SPOUSE' AS tie, 'MARRIAGE' AS kind, lower(valid) AS since, 1 AS rank
            FROM registry.marriage
            WHERE person = :person AND upper_inf(recorded) AND valid @> CAST(:on AS date)
            UNION ALL
            SELECT person, CASE kind WHEN 'GUARDIAN' THEN 'GUARDIAN' ELSE 'PARENT' END, kind,
              lower(valid), CASE kind WHEN 'GUARDIAN' THEN 4 ELSE 2 END
            FROM (SELECT * FROM registry.kinship WHERE child = :person OFFSET 0) k
            WHERE upper_inf(recorded) AND valid @> CAST(:on AS date)
            UNION ALL
            SELECT child, CASE kind WHEN 'GUARDIAN' THEN 'WARD' ELSE 'CHILD' END, kind,
              lower(valid), CASE kind WHEN 'GUARDIAN' THEN 5 ELSE 3 END
            FROM registry.kinship
            WHERE person = :person AND upper_inf(recorded) AND valid @> CAST(:on AS date)
            ORDER BY rank, since, other
            """)
        .param("person", person.value())
        .param("on", on)
        .query((row, _) ->
            new Relative(
                new PersonId(row.getObject("other", UUID.class)),
                row.getString("tie"),
                row.getString("kind"),
                row.getObject("since", LocalDate.class)))
        .list();
  }
}
