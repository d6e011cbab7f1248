package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.testing.IntegrationTest;

/** The database holds the laws of the whole register against whoever writes to it. */
@IntegrationTest
class LawsIntegrationTests extends FolkTests {

  @Test
  void refusesAnEventOnTheDead() {
    folk.register(new Declaration.Death(folk.mother, Declaration.Succession.none()));
    refuses("TB005", () -> event(folk.mother, "PARTICULARS_CHANGED", Folk.DAY.plusDays(9)));
    assertThatNoException()
        .isThrownBy(
            () -> run(() -> event(folk.mother, "PARTICULARS_CHANGED", Folk.DAY.minusDays(9))));
    assertThatNoException()
        .isThrownBy(() -> run(() -> event(folk.mother, "CARD_ENDED", Folk.DAY.plusDays(9))));
  }

  @Test
  void refusesARelationOfTheOtherSex() {
    refuses("TB006", () -> become(folk.son, "30"));
    refuses("TB006", () -> become(folk.mother, "51"));
    assertThatNoException().isThrownBy(() -> run(() -> become(folk.son, "21")));
  }

  @Test
  void refusesAMinorAsHeadUnlessAnExceptionIsStated() {
    refuses("TB007", () -> headedByTheSon(null));
    assertThatNoException().isThrownBy(() -> run(() -> headedByTheSon("父母均在国外")));
  }

  @Test
  void refusesAParentWhoIsNotOlder() {
    refuses("TB008", () -> kinship(folk.son, folk.husband, "BIRTH"));
    refuses("TB008", () -> kinship(folk.son, folk.husband, "ADOPTION"));
    assertThatNoException()
        .isThrownBy(() -> run(() -> kinship(folk.son, folk.husband, "GUARDIAN")));
  }

  @Test
  void refusesAHouseholdInADwellingThatDoesNotStand() {
    UUID nowhere = UUID.randomUUID();
    refuses(
        "TB009",
        () -> {
          jdbc.sql("INSERT INTO registry.dwelling (id, last_recorded) VALUES (?, now())")
              .param(nowhere)
              .update();
          stamp(folk.home, folk.husband);
          restateHousehold(folk.husband, null, nowhere);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "dwelling         | last_recorded = last_recorded - interval '1 s'",
        "dwelling_version | floor_area = 99",
        "dwelling_version | community = '310118003002'",
        "dwelling_version | valid = daterange('2021-01-01', NULL)",
        "dwelling_version | recorded = tstzrange('2021-01-01', NULL)",
        "kinship          | kind = 'STEP'",
        "kinship          | person_sex = 9",
        "kinship          | valid = daterange('2021-01-01', NULL)",
        "document         | serial = 'OTHER-1'",
        "document         | issued = '2021-01-01'",
        "document_version | status = 'CANCELLED'",
        "document_version | valid = daterange('2021-01-01', '2022-01-01')",
        "evidence         | kind = '999'"
      })
  void overwritesNothing(String table, String change) {
    prepare();
    refuses("TB001", () -> write("UPDATE registry." + table + " SET " + change + where(table)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dwelling",
        "dwelling_version",
        "kinship",
        "document",
        "document_version",
        "evidence"
      })
  void deletesNothing(String table) {
    prepare();
    refuses("TB001", () -> write("DELETE FROM registry." + table + where(table)));
    refuses("TB001", () -> jdbc.sql("TRUNCATE registry." + table + " CASCADE").update());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dwelling_version", "kinship"})
  void refusesRecordTimesThatWereNotGivenByTheDatabase(String table) {
    refuses(
        "TB003",
        () ->
            write(
                "UPDATE registry."
                    + table
                    + " SET recorded = tstzrange(lower(recorded), clock_timestamp())"
                    + where(table)));
  }

  /** A paper and an event that rests on one; the rest is there from the start. */
  private void prepare() {
    folk.register(new Declaration.BookIssue(folk.home));
    folk.register(folk.birth(Declaration.BirthKind.MARITAL), Folk.certified(Folk.DAY));
    for (String table : new String[] {"dwelling_version", "kinship", "document", "evidence"}) {
      assertThat(
              jdbc.sql("SELECT count(*) FROM registry." + table + where(table))
                  .param("home", folk.home.value())
                  .query(Integer.class)
                  .single())
          .as(table)
          .isPositive();
    }
  }

  /** Rows about the home and those in it. */
  private static String where(String table) {
    return Map.of(
            "dwelling",
            " WHERE id IN (SELECT dwelling FROM registry.household_version WHERE household = :home)",
            "dwelling_version",
            " WHERE dwelling IN (SELECT dwelling FROM registry.household_version WHERE household = :home)",
            "kinship",
            " WHERE child IN (SELECT person FROM registry.registration WHERE household = :home)",
            "document",
            " WHERE household = :home",
            "document_version",
            " WHERE document IN (SELECT id FROM registry.document WHERE household = :home)",
            "evidence",
            " WHERE event IN (SELECT id FROM registry.event WHERE household = :home)")
        .getOrDefault(table, "");
  }

  private void write(String sql) {
    jdbc.sql(sql).param("home", folk.home.value()).update();
  }

  private void event(PersonId person, String kind, LocalDate day) {
    jdbc.sql(
            """
            INSERT INTO registry.event
              (kind, person, community, case_id, operator, legal_basis, effective, recorded)
            VALUES (?, ?, ?, uuidv7(), uuidv7(), 'SQL', ?, clock_timestamp())
            """)
        .params(kind, person.value(), Folk.PLACE.digits(), day)
        .update();
  }

  private void become(PersonId person, String relation) {
    stamp(folk.home, person);
    restate(person, relation);
  }

  private void headedByTheSon(@Nullable String exception) {
    stamp(folk.home, folk.husband, folk.son);
    restate(folk.husband, "51");
    restate(folk.son, "02");
    restateHousehold(folk.son, exception, null);
  }

  private void kinship(PersonId parent, PersonId child, String kind) {
    stamp(folk.home, parent, child);
    jdbc.sql(
            """
            INSERT INTO registry.kinship (id, person, child, kind, person_sex, valid, recorded)
            SELECT uuidv7(), id, ?, ?, 1, daterange('2026-01-01', NULL),
              tstzrange(last_recorded, NULL)
            FROM registry.person WHERE id = ?
            """)
        .params(child.value(), kind, parent.value())
        .update();
  }

  private void stamp(HouseholdId household, PersonId... persons) {
    UUID[] ids = java.util.Arrays.stream(persons).map(PersonId::value).toArray(UUID[]::new);
    assertThat(
            jdbc.sql("SELECT registry.stamp(?, ARRAY[CAST(? AS uuid)], '{}') IS NOT NULL")
                .params(ids, household.value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  /** Says the registration anew with another relation, at the time just stamped. */
  private void restate(PersonId person, String relation) {
    jdbc.sql(
            """
            UPDATE registry.registration r SET recorded = tstzrange(lower(recorded),
              (SELECT last_recorded FROM registry.person WHERE id = r.person))
            WHERE person = ? AND upper_inf(recorded)
            """)
        .param(person.value())
        .update();
    jdbc.sql(
            """
            INSERT INTO registry.registration (person, household, relation, valid, recorded)
            SELECT person, household, ?, valid, tstzrange(upper(recorded), NULL)
            FROM registry.registration WHERE person = ? ORDER BY upper(recorded) DESC LIMIT 1
            """)
        .params(relation, person.value())
        .update();
  }

  private void restateHousehold(
      PersonId head, @Nullable String exception, @Nullable UUID dwelling) {
    write(
        """
        UPDATE registry.household_version v SET recorded = tstzrange(lower(recorded),
          (SELECT last_recorded FROM registry.household WHERE id = v.household))
        WHERE household = :home AND upper_inf(recorded)
        """);
    jdbc.sql(
            """
            INSERT INTO registry.household_version (id, household, valid, recorded, number, kind,
              community, address, head, head_exception, dwelling)
            SELECT uuidv7(), household, valid, tstzrange(upper(recorded), NULL), number, kind,
              community, address, :head, CAST(:exception AS text),
              coalesce(CAST(:dwelling AS uuid), dwelling)
            FROM registry.household_version WHERE household = :home
            ORDER BY upper(recorded) DESC LIMIT 1
            """)
        .param("home", folk.home.value())
        .param("head", head.value())
        .param("exception", exception)
        .param("dwelling", dwelling)
        .update();
  }

  private void run(Runnable work) {
    folk.city().run(work);
  }

  private void refuses(String state, Runnable work) {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> run(work))
        .havingRootCause()
        .isInstanceOf(SQLException.class)
        .satisfies(cause -> assertThat(((SQLException) cause).getSQLState()).isEqualTo(state));
  }
}
