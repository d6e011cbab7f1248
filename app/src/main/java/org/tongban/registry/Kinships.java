package org.tongban.registry;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.PersonId;

/** Kinship on record between persons (亲属关系核对), as known now. */
@Repository
class Kinships {

  private final JdbcClient jdbc;

  Kinships(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean parentAndChild(PersonId parent, PersonId child) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM registry.kinship
              WHERE person = :parent AND child = :child AND kind <> 'GUARDIAN'
                AND upper_inf(recorded) AND upper_inf(valid))
            """)
        .param("parent", parent.value())
        .param("child", child.value())
        .query(Boolean.class)
        .single();
  }

  /** Those a person was born to. */
  List<PersonId> parents(PersonId child) {
    return jdbc.sql(
            """
            SELECT person FROM registry.kinship
            WHERE child = :child AND kind = 'BIRTH' AND upper_inf(recorded)
            """)
        .param("child", child.value())
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }

  /** Parents in force: by birth, adoptive and step. */
  List<PersonId> parentsOnRecord(PersonId child) {
    return jdbc.sql(
            """
            SELECT DISTINCT person FROM registry.kinship
            WHERE child = :child AND kind <> 'GUARDIAN'
              AND upper_inf(recorded) AND upper_inf(valid)
            """)
        .param("child", child.value())
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }

  /** Whether the first descends from the second. */
  boolean descends(PersonId person, PersonId from) {
    return jdbc.sql(
            """
            WITH RECURSIVE elder (id, step) AS (
              SELECT CAST(:person AS uuid), 0
              UNION
              SELECT k.person, e.step + 1 FROM elder e JOIN registry.kinship k ON k.child = e.id
              WHERE k.kind <> 'GUARDIAN' AND upper_inf(k.recorded) AND e.step < 8)
            SELECT EXISTS (SELECT FROM elder WHERE id = :other)
            """)
        .param("person", person.value())
        .param("other", from.value())
        .query(Boolean.class)
        .single();
  }

  /** Direct line, or collateral within three generations (民法典 art. 1048): never to be married. */
  boolean tooNear(PersonId one, PersonId other) {
    return jdbc.sql(
                """
                WITH RECURSIVE elder (of, id, step) AS (
                  SELECT person, person, 0 FROM unnest(:both) person
                  UNION
                  SELECT e.of, k.person, e.step + 1
                  FROM elder e JOIN registry.kinship k ON k.child = e.id
                  WHERE k.kind IN ('BIRTH', 'ADOPTION') AND upper_inf(k.recorded) AND e.step < 2)
                SELECT count(*) FROM elder a JOIN elder b ON a.id = b.id AND a.of < b.of
                """)
            .param("both", new UUID[] {one.value(), other.value()})
            .query(Integer.class)
            .single()
        > 0;
  }
}
