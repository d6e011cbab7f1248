package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.PersonId;

/** The marriages (婚姻登记) in both times. */
@Repository
class Marriages {

  private final JdbcClient jdbc;

  Marriages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Marriage> at(PersonId person, AsOf asOf) {
    return jdbc.sql(
            """
            SELECT person, spouse, lower(valid) AS since FROM registry.marriage
            WHERE person = :person AND valid @> CAST(:on AS date) AND recorded @> :known
            """)
        .param("person", person.value())
        .param("on", asOf.valid())
        .param("known", Stamps.known(asOf.known()))
        .query(Marriages::row)
        .optional();
  }

  /** Records both sides, each at its own person's next record time. */
  void add(Marriage marriage) {
    UUID id = UUID.randomUUID();
    add(id, marriage.one(), marriage.other(), marriage.since());
    add(id, marriage.other(), marriage.one(), marriage.since());
  }

  private void add(UUID id, PersonId person, PersonId spouse, LocalDate since) {
    jdbc.sql(
            """
            INSERT INTO registry.marriage (id, person, spouse, valid, recorded)
            VALUES (:id, :person, :spouse, daterange(:since, NULL),
              tstzrange(registry.stamp(:person, NULL), NULL))
            """)
        .param("id", id)
        .param("person", person.value())
        .param("spouse", spouse.value())
        .param("since", since)
        .update();
  }

  private static Marriage row(ResultSet row, int number) throws SQLException {
    return new Marriage(
        new PersonId(row.getObject("person", UUID.class)),
        new PersonId(row.getObject("spouse", UUID.class)),
        row.getObject("since", LocalDate.class));
  }
}
