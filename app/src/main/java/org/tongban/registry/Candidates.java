package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.guomi.BlindIndex;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** Finds who may be meant by a question (查询候选) through the blind indexes of one county. */
@Repository
class Candidates {

  /** Past this many the official is asked to narrow. */
  static final int MOST = 2_000;

  private static final String RELATIVES =
      """
      AND n.person IN (
        SELECT spouse FROM registry.marriage WHERE person = :relative AND upper_inf(recorded)
        UNION SELECT child FROM registry.kinship WHERE person = :relative AND upper_inf(recorded)
        UNION SELECT person FROM registry.kinship WHERE child = :relative AND upper_inf(recorded)
        UNION SELECT sibling.child FROM registry.kinship parent
          JOIN registry.kinship sibling ON sibling.person = parent.person
            AND upper_inf(sibling.recorded) AND sibling.kind IN ('BIRTH', 'ADOPTION')
          WHERE parent.child = :relative AND parent.kind IN ('BIRTH', 'ADOPTION')
            AND upper_inf(parent.recorded))
      AND n.person <> :relative
      """;

  private final JdbcClient jdbc;
  private final SealedFields sealed;
  private final BlindIndex index;
  private final HomesAsked homes;

  Candidates(JdbcClient jdbc, SealedFields sealed, BlindIndex index, HomesAsked homes) {
    this.jdbc = jdbc;
    this.sealed = sealed;
    this.index = index;
    this.homes = homes;
  }

  /** At most one more than {@link #MOST}, without the false hits being removed. */
  List<PersonId> of(
      PersonQuery query, RegionCode jurisdiction, @Nullable PersonId relative, LocalDate today) {
    Map<String, Object> values = new HashMap<>();
    values.put("county", query.county().digits());
    values.put("most", MOST + 1);
    StringBuilder sql =
        new StringBuilder("SELECT n.person FROM registry.name_index n WHERE n.county = :county\n");
    if (!TokenCondition.lone(query.name())) {
      List<List<byte[]>> tokens = index.nameQuery(query.county().digits(), query.name());
      sql.append(TokenCondition.of("n.tokens", "name", tokens, values));
    }
    if (query.asksForHome()) {
      sql.append("AND n.person IN (SELECT r.person ")
          .append(homes.condition(query, today, values))
          .append(")\n");
    }
    if (relative != null) {
      sql.append(RELATIVES);
      values.put("relative", relative.value());
    }
    sql.append(born(query, today, values));
    if (jurisdiction.digits().length() > query.county().digits().length()) {
      sql.append(
          """
          AND EXISTS (SELECT FROM registry.event e
            WHERE e.person = n.person AND e.community LIKE :jurisdiction || '%')
          """);
      values.put("jurisdiction", jurisdiction.digits());
    }
    return jdbc.sql(sql.append("LIMIT :most").toString())
        .params(values)
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  /** The candidates as they are today; those the register does not know today are left out. */
  List<Candidate> opened(List<PersonId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT v.id, v.person, v.name, v.former_name, v.birth_date, h.community, h.number
            FROM registry.person_version v
            LEFT JOIN registry.registration r ON r.person = v.person AND upper_inf(r.recorded)
              AND upper_inf(r.valid)
            LEFT JOIN registry.household_version h ON h.household = r.household
              AND upper_inf(h.recorded) AND upper_inf(h.valid)
            WHERE v.person = ANY (:ids) AND upper_inf(v.recorded) AND upper_inf(v.valid)
            """)
        .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(this::candidate)
        .list();
  }

  /** By month, which stands in clear; the day is told once the birth date is opened. */
  private static String born(PersonQuery query, LocalDate today, Map<String, Object> values) {
    if (query.age().isOpen()) {
      return "";
    }
    int youngest = query.age().from().orElse(0);
    int oldest = query.age().to().orElse(200);
    values.put("born_from", today.minusYears(oldest + 1L).withDayOfMonth(1));
    values.put("born_to", today.minusYears(youngest).withDayOfMonth(1));
    return """
    AND EXISTS (SELECT FROM registry.person_version v
      WHERE v.person = n.person AND upper_inf(v.recorded) AND upper_inf(v.valid)
        AND v.birth_month BETWEEN :born_from AND :born_to)
    """;
  }

  private Candidate candidate(ResultSet row, int number) throws SQLException {
    UUID version = row.getObject("id", UUID.class);
    byte @Nullable [] former = row.getBytes("former_name");
    List<String> home = new ArrayList<>();
    for (String column : List.of("community", "number")) {
      @Nullable String value = row.getString(column);
      home.add(value == null ? "" : value);
    }
    return new Candidate(
        new PersonId(row.getObject("person", UUID.class)),
        sealed.open("person_version", "name", version, row.getBytes("name")),
        former == null ? "" : sealed.open("person_version", "former_name", version, former),
        sealed.openDate("person_version", "birth_date", version, row.getBytes("birth_date")),
        home.getFirst(),
        home.getLast());
  }
}
