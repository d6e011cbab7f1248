package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.guomi.BlindIndex;
import org.tongban.kernel.PersonId;

/** The part of a question about the home (住址条件): who was registered there, and when. */
@Repository
class HomesAsked {

  private final JdbcClient jdbc;
  private final SealedFields sealed;
  private final BlindIndex index;

  HomesAsked(JdbcClient jdbc, SealedFields sealed, BlindIndex index) {
    this.jdbc = jdbc;
    this.sealed = sealed;
    this.index = index;
  }

  /** From registrations {@code r} in households {@code h} as asked; adds its values. */
  String condition(PersonQuery query, LocalDate today, Map<String, Object> values) {
    StringBuilder sql =
        new StringBuilder(
            """
            FROM registry.household_version h
            JOIN registry.registration r ON r.household = h.household
              AND upper_inf(r.recorded) AND r.valid && h.valid
              AND r.valid && daterange(CAST(:from AS date), CAST(:until AS date), '[]')
            WHERE upper_inf(h.recorded)
              AND h.valid && daterange(CAST(:from AS date), CAST(:until AS date), '[]')
              AND h.community LIKE :place || '%'
            """);
    boolean now = query.period().isOpen();
    values.put("county", query.county().digits());
    values.put("from", now ? today : query.period().from().orElse(LocalDate.of(1900, 1, 1)));
    values.put("until", now ? today : query.period().to().orElse(LocalDate.of(9999, 1, 1)));
    values.put("place", query.place().orElse(query.county()).digits());
    if (!query.household().isBlank()) {
      sql.append("AND h.number = :household\n");
      values.put("household", query.household().strip());
    }
    if (!TokenCondition.lone(query.address())) {
      List<List<byte[]>> tokens = index.addressQuery(query.county().digits(), query.address());
      sql.append("AND h.dwelling IN (SELECT d.dwelling FROM registry.dwelling_index d\n")
          .append("WHERE d.county = :county ")
          .append(TokenCondition.of("d.tokens", "address", tokens, values))
          .append(")\n");
    }
    return sql.toString();
  }

  /** Those of the people whose home really has the address asked for. */
  Set<PersonId> among(List<PersonId> people, PersonQuery query, LocalDate today) {
    Map<String, Object> values = new HashMap<>();
    String sql =
        "SELECT DISTINCT r.person, h.id, h.address "
            + condition(query, today, values)
            + "AND r.person = ANY (:people)";
    values.put("people", people.stream().map(PersonId::value).toArray(UUID[]::new));
    return jdbc.sql(sql).params(values).query(this::home).list().stream()
        .filter(home -> BlindIndex.addressHolds(home.address(), query.address()))
        .map(Home::person)
        .collect(Collectors.toSet());
  }

  private Home home(ResultSet row, int number) throws SQLException {
    UUID version = row.getObject("id", UUID.class);
    return new Home(
        new PersonId(row.getObject("person", UUID.class)),
        sealed.open("household_version", "address", version, row.getBytes("address")));
  }

  private record Home(PersonId person, String address) {}
}
