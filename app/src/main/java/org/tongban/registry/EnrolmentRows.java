package org.tongban.registry;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.guomi.BlindIndex;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.JdbcEnrolment.Entrant;

/** Writes enrolled persons and households in JDBC batches. */
@Repository
class EnrolmentRows {

  /** What stands where later events name statute and article. */
  static final String LEGAL_BASIS = "初始登记";

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final SealedFields sealed;
  private final BlindIndex index;
  private final Households households;

  EnrolmentRows(JdbcTemplate jdbc, SealedFields sealed, BlindIndex index, Households households) {
    this.jdbc = jdbc;
    this.sealed = sealed;
    this.index = index;
    this.households = households;
  }

  void addPersons(List<Entrant> entrants, OffsetDateTime now) {
    batch(
        "INSERT INTO registry.person (id, number, last_recorded) VALUES (?, ?, ?)",
        entrants,
        (row, entrant) -> {
          UUID id = entrant.id().value();
          byte[] number = sealed.seal("person", "number", id, entrant.person().number().value());
          set(row, id, number, now);
        });
    batch(
        "INSERT INTO registry.number_token (token, person, key_version) VALUES (?, ?, ?)",
        entrants.stream().flatMap(this::tokens).toList(),
        EnrolmentRows::set);
    batch(
        "INSERT INTO registry.name_index (person, county, tokens) VALUES (?, ?, ?)",
        entrants,
        (row, entrant) -> {
          String county = entrant.community().county().digits();
          byte[][] tokens =
              index.nameTokens(county, entrant.person().name()).toArray(byte[][]::new);
          set(row, entrant.id().value(), county, tokens);
        });
    batch(
        """
        INSERT INTO registry.person_version (id, person, valid, recorded, name, birth_date,
          birth_month, sex, ethnicity, birthplace, native_place, education, marriage, occupation,
          alive)
        VALUES (?, ?, daterange(?, NULL), tstzrange(?, NULL), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
        """,
        entrants,
        (row, entrant) -> setVersion(row, entrant, now));
  }

  /** Each household's home, which is known by its household alone until the city says otherwise. */
  void addDwellings(List<HouseholdRow> rows, OffsetDateTime now) {
    batch(
        "INSERT INTO registry.dwelling (id, last_recorded) VALUES (?, ?)",
        rows,
        (row, household) -> set(row, dwelling(household), now));
    batch(
        """
        INSERT INTO registry.dwelling_version (id, dwelling, valid, recorded, community, address)
        VALUES (?, ?, daterange(?, NULL), tstzrange(?, NULL), ?, ?)
        """,
        rows,
        (row, household) -> {
          UUID version = UUID.randomUUID();
          set(
              row,
              version,
              dwelling(household),
              household.from(),
              now,
              household.community().digits(),
              sealed.seal("dwelling_version", "address", version, household.address()));
        });
    batch(
        "INSERT INTO registry.dwelling_index (dwelling, county, tokens) VALUES (?, ?, ?)",
        rows,
        (row, household) -> {
          String county = household.community().county().digits();
          byte[][] tokens = index.addressTokens(county, household.address()).toArray(byte[][]::new);
          set(row, dwelling(household), county, tokens);
        });
  }

  private static UUID dwelling(HouseholdRow household) {
    return Objects.requireNonNull(household.dwelling()).value();
  }

  void addHouseholds(List<HouseholdRow> rows, OffsetDateTime now) {
    batch(
        "INSERT INTO registry.household (id, last_recorded) VALUES (?, ?)",
        rows,
        (row, household) -> set(row, household.id().value(), now));
    batch(
        """
        INSERT INTO registry.household_version
          (id, household, valid, recorded, number, kind, community, dwelling, address, head)
        VALUES (?, ?, daterange(?, NULL), tstzrange(?, NULL), ?, ?, ?, ?, ?, ?)
        """,
        rows,
        (row, household) ->
            set(
                row,
                household.version(),
                household.id().value(),
                household.from(),
                now,
                household.number(),
                household.kind().name(),
                household.community().digits(),
                dwelling(household),
                households.address(household),
                household.head().value()));
  }

  void addRegistrations(List<Entrant> entrants, OffsetDateTime now) {
    batch(
        """
        INSERT INTO registry.registration (person, household, relation, valid, recorded)
        VALUES (?, ?, ?, daterange(?, NULL), tstzrange(?, NULL))
        """,
        entrants,
        (row, entrant) ->
            set(
                row,
                entrant.id().value(),
                entrant.household().value(),
                entrant.person().relation(),
                entrant.person().since(),
                now));
    UUID operator = Actor.system(RegionCode.NATION).account().value();
    batch(
        """
        INSERT INTO registry.event (kind, person, household, community, relation, operator,
          legal_basis, effective, recorded)
        VALUES ('INITIAL', ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entrants,
        (row, entrant) ->
            set(
                row,
                entrant.id().value(),
                entrant.household().value(),
                entrant.community().digits(),
                entrant.person().relation(),
                operator,
                LEGAL_BASIS,
                entrant.person().since(),
                now));
  }

  /** From the month of birth on, as both sides' versions tell it. */
  void addDescents(List<Enrolment.Descent> pairs) {
    batch(
        """
        INSERT INTO registry.kinship (id, person, child, kind, person_sex, valid, recorded)
        SELECT uuidv7(), p.person, c.person, 'BIRTH', p.sex, daterange(c.birth_month, NULL),
          tstzrange(registry.stamp(p.person, NULL), NULL)
        FROM registry.person_version p, registry.person_version c
        WHERE p.person = ? AND c.person = ? AND upper_inf(p.recorded) AND upper_inf(c.recorded)
          AND p.birth_month < c.birth_month
        ON CONFLICT DO NOTHING
        """,
        pairs,
        (row, pair) -> set(row, pair.parent().value(), pair.child().value()));
  }

  private void setVersion(PreparedStatement row, Entrant entrant, OffsetDateTime now)
      throws SQLException {
    Enrolment.NewPerson person = entrant.person();
    UUID version = UUID.randomUUID();
    set(
        row,
        version,
        entrant.id().value(),
        person.birthDate().withDayOfMonth(1),
        now,
        sealed.seal("person_version", "name", version, person.name()),
        sealed.seal("person_version", "birth_date", version, person.birthDate().toString()),
        person.birthDate().withDayOfMonth(1),
        person.sex().code(),
        person.ethnicity(),
        sealed.seal("person_version", "birthplace", version, person.birthplace()),
        sealed.seal("person_version", "native_place", version, person.nativePlace()),
        person.education(),
        person.marriage(),
        sealed.seal("person_version", "occupation", version, person.occupation()));
  }

  private Stream<Object[]> tokens(Entrant entrant) {
    String number = entrant.person().number().value();
    return index.exactVersions(Persons.NUMBER_SCOPE, Persons.NUMBER_KIND, number).stream()
        .map(token -> new Object[] {token, entrant.id().value(), keyVersion(token)});
  }

  /** The first two bytes of a token. */
  private static int keyVersion(byte[] token) {
    return Short.toUnsignedInt(ByteBuffer.wrap(token).getShort());
  }

  private <T> void batch(String sql, List<T> rows, RowSetter<T> setter) {
    jdbc.batchUpdate(sql, rows, BATCH, setter::set);
  }

  private static void set(PreparedStatement row, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      row.setObject(i + 1, values[i]);
    }
  }

  /** Fills one row of a batch. */
  @FunctionalInterface
  private interface RowSetter<T> {
    void set(PreparedStatement row, T value) throws SQLException;
  }
}
