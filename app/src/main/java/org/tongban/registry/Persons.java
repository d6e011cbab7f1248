package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.guomi.BlindIndex;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** The persons (人员) in both times, opened as they are read. */
@Repository
class Persons {

  /** Numbers are unique in the nation, so their blind index is too. */
  static final String NUMBER_SCOPE = "national";

  static final String NUMBER_KIND = "number";

  private static final String FIELDS =
      """
      SELECT p.id, p.number, v.id AS version, v.name, v.birth_date, v.sex, v.ethnicity,
        v.birthplace, v.native_place, v.education, v.marriage, v.occupation, v.alive,
        v.number AS reissued, v.former_name, v.religion, v.blood_type, v.workplace,
        v.other_address, v.military, v.height,
        r.household, r.relation, lower(r.valid) AS since,
      """;

  private static final String VERSION =
      """
      CROSS JOIN LATERAL (SELECT * FROM registry.person_version
        WHERE person = p.id AND valid @> CAST(:on AS date) AND recorded @> :known OFFSET 0) v
      """;

  /**
   * OFFSET keeps each table to itself: the planner takes few rows to hold any one day and would go
   * through all households of that day to find one.
   */
  private static final String ASKED =
      FIELDS
          + "h.community FROM registry.person p\n"
          + VERSION
          + """
          LEFT JOIN LATERAL (SELECT * FROM registry.registration
            WHERE person = p.id AND valid @> CAST(:on AS date) AND recorded @> :known OFFSET 0) r
            ON true
          LEFT JOIN LATERAL (SELECT community FROM registry.household_version
            WHERE household = r.household AND valid @> CAST(:on AS date) AND recorded @> :known
            OFFSET 0) h ON true
          WHERE p.id IN (%s)
          """;

  private static final String REGISTERED =
      FIELDS
          + """
          CAST(:community AS text) AS community
          FROM (SELECT * FROM registry.registration WHERE household = :household OFFSET 0) r
          JOIN registry.person p ON p.id = r.person
          """
          + VERSION
          + "WHERE r.valid @> CAST(:on AS date) AND r.recorded @> :known";

  private final JdbcClient jdbc;
  private final SealedFields sealed;
  private final BlindIndex index;

  Persons(JdbcClient jdbc, SealedFields sealed, BlindIndex index) {
    this.jdbc = jdbc;
    this.sealed = sealed;
    this.index = index;
  }

  Optional<PersonId> find(CitizenNumber number) {
    return jdbc.sql("SELECT DISTINCT person FROM registry.number_token WHERE token IN (:tokens)")
        .param("tokens", tokens(number))
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  boolean none() {
    return jdbc.sql(
            """
            SELECT NOT EXISTS (SELECT FROM registry.person)
              AND NOT EXISTS (SELECT FROM registry.import)
            """)
        .query(Boolean.class)
        .single();
  }

  /** The persons at that point, in no particular order; those unknown then are left out. */
  List<Person> at(Collection<PersonId> ids, AsOf asOf) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return at(":asked", ids.stream().map(PersonId::value).toList(), asOf);
  }

  /** Who has or had this number, as they were at that point. */
  Optional<Person> at(CitizenNumber number, AsOf asOf) {
    String held = "SELECT person FROM registry.number_token WHERE token IN (:asked)";
    return at(held, tokens(number), asOf).stream().findFirst();
  }

  /** Who was registered in the home at that point, in no particular order. */
  List<Person> registeredIn(HouseholdRow home, AsOf asOf) {
    return at(REGISTERED, asOf)
        .param("household", home.id().value())
        .param("community", home.community().digits())
        .query(this::person)
        .list();
  }

  private List<Person> at(String which, List<?> asked, AsOf asOf) {
    return at(ASKED.formatted(which), asOf).param("asked", asked).query(this::person).list();
  }

  private JdbcClient.StatementSpec at(String sql, AsOf asOf) {
    return jdbc.sql(sql).param("on", asOf.valid()).param("known", Stamps.known(asOf.known()));
  }

  /** Adds the person's name to what is found in a county. */
  void indexName(PersonId person, RegionCode county, AsOf asOf) {
    for (Person named : at(List.of(person), asOf)) {
      jdbc.sql(
              """
              INSERT INTO registry.name_index (person, county, tokens)
              VALUES (:person, :county, :tokens)
              ON CONFLICT (person, county) DO UPDATE SET tokens = excluded.tokens
              """)
          .param("person", person.value())
          .param("county", county.digits())
          .param("tokens", index.nameTokens(county.digits(), named.name()).toArray(byte[][]::new))
          .update();
    }
  }

  private List<byte[]> tokens(CitizenNumber number) {
    return index.exactVersions(NUMBER_SCOPE, NUMBER_KIND, number.value());
  }

  private Person person(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    UUID version = row.getObject("version", UUID.class);
    PersonId person = new PersonId(id);
    return new Person(
        person,
        number(row, id, version),
        open(row, version, "name"),
        Sex.of(row.getInt("sex")),
        LocalDate.parse(open(row, version, "birth_date")),
        row.getString("ethnicity"),
        open(row, version, "birthplace"),
        open(row, version, "native_place"),
        row.getString("education"),
        row.getString("marriage"),
        open(row, version, "occupation"),
        row.getBoolean("alive"),
        registration(row, person),
        details(row, version));
  }

  private CitizenNumber number(ResultSet row, UUID id, UUID version) throws SQLException {
    byte @Nullable [] reissued = row.getBytes("reissued");
    return new CitizenNumber(
        reissued == null
            ? sealed.open("person", "number", id, row.getBytes("number"))
            : sealed.open("person_version", "number", version, reissued));
  }

  private Person.Details details(ResultSet row, UUID version) throws SQLException {
    return new Person.Details(
        maybe(row, version, "former_name"),
        maybe(row, version, "religion"),
        maybe(row, version, "blood_type"),
        maybe(row, version, "workplace"),
        maybe(row, version, "other_address"),
        row.getString("military"),
        row.getObject("height", Integer.class));
  }

  private @Nullable String maybe(ResultSet row, UUID version, String column) throws SQLException {
    byte @Nullable [] value = row.getBytes(column);
    return value == null ? null : sealed.open("person_version", column, version, value);
  }

  private String open(ResultSet row, UUID version, String column) throws SQLException {
    return sealed.open("person_version", column, version, row.getBytes(column));
  }

  private static Optional<Registration> registration(ResultSet row, PersonId person)
      throws SQLException {
    @Nullable UUID household = row.getObject("household", UUID.class);
    if (household == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Registration(
            person,
            new HouseholdId(household),
            new RegionCode(row.getString("community")),
            row.getString("relation"),
            row.getObject("since", LocalDate.class)));
  }
}
