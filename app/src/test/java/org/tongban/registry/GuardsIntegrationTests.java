package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tongban.registry.City.QINGPU;
import static org.tongban.registry.City.WUJIANG;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.testing.IntegrationTest;

/** The database holds the register's laws against whoever writes to it. */
@IntegrationTest
class GuardsIntegrationTests {

  @Autowired Registrar registrar;
  @Autowired Enrolment enrolment;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  private City city;
  private Enrolment.Enrolled home;
  private UUID member = new UUID(0, 0);

  @BeforeEach
  void open() {
    city = new City(enrolment, transactions);
    home = city.household(QINGPU, 1);
    member = home.members().get(1).value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "registration | relation = '30'",
        "registration | valid = daterange('2021-01-01', NULL)",
        "registration | recorded = tstzrange('2021-01-01', NULL)",
        "registration | relation = '30', recorded = tstzrange(lower(recorded), clock_timestamp())",
        "person_version | ethnicity = '02'",
        "person_version | alive = false",
        "person_version | name = '', recorded = tstzrange(lower(recorded), clock_timestamp())",
        "person_version | height = 99, recorded = tstzrange(lower(recorded), clock_timestamp())",
        "event | effective = '2021-01-01'"
      })
  void overwritesNothing(String table, String change) {
    refuses("TB001", "UPDATE registry." + table + " SET " + change + " WHERE person = ?", member);
  }

  @ParameterizedTest
  @ValueSource(strings = {"registration", "person_version", "event"})
  void deletesNothing(String table) {
    refuses("TB001", "DELETE FROM registry." + table + " WHERE person = ?", member);
    refuses("TB001", "TRUNCATE registry." + table + " CASCADE");
  }

  @Test
  void keepsNumbersAndRecordTimes() {
    refuses("TB001", "UPDATE registry.person SET number = '\\x00' WHERE id = ?", member);
    refuses(
        "TB001",
        "UPDATE registry.person SET last_recorded = last_recorded - interval '1 s' WHERE id = ?",
        member);
    refuses(
        "TB001",
        """
        UPDATE registry.person SET number = '\\x00', last_recorded = clock_timestamp() WHERE id = ?
        """,
        member);
    refuses("TB001", "DELETE FROM registry.person WHERE id = ?", member);
  }

  @Test
  void refusesASecondActiveRegistration() {
    UUID elsewhere = city.household(WUJIANG, 0).household().value();
    refuses(
        "23P01",
        """
        INSERT INTO registry.registration (person, household, relation, valid, recorded)
        SELECT ?, ?, '10', daterange('2026-01-01', NULL), tstzrange(registry.stamp(?, ?), NULL)
        """,
        member,
        elsewhere,
        member,
        elsewhere);
  }

  @Test
  void refusesToCloseOnesRegistrationUnderAnotherCasesLock() {
    PersonId person = home.members().get(1);
    Act act = City.act(QINGPU, CaseId.next(), LocalDate.of(2026, 11, 20));
    city.run(() -> registrar.lock(person, act));
    refuses(
        "TB002",
        """
        UPDATE registry.registration SET closed_by = uuidv7(),
          recorded = tstzrange(lower(recorded), registry.stamp(person, household))
        WHERE person = ?
        """,
        member);
  }

  @Test
  void refusesRecordTimesThatWereNotGivenByTheDatabase() {
    refuses(
        "TB003",
        """
        UPDATE registry.registration
        SET recorded = tstzrange(lower(recorded), clock_timestamp()) WHERE person = ?
        """,
        member);
  }

  @Test
  void refusesASecondHeadAndAHouseholdWithoutOne() {
    refuses(
        "23P01",
        """
        INSERT INTO registry.registration (person, household, relation, valid, recorded)
        SELECT ?, ?, '02', daterange('2020-01-01', '2020-03-20'),
          tstzrange(registry.stamp(?, ?), NULL)
        """,
        member,
        home.household().value(),
        member,
        home.household().value());
    refuses(
        "TB004",
        """
        UPDATE registry.registration
        SET recorded = tstzrange(lower(recorded), registry.stamp(person, household))
        WHERE person = ?
        """,
        home.members().getFirst().value());
  }

  private void refuses(String state, String sql, Object... parameters) {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> city.run(() -> jdbc.sql(sql).params(parameters).update()))
        .havingRootCause()
        .isInstanceOf(SQLException.class)
        .satisfies(cause -> assertThat(((SQLException) cause).getSQLState()).isEqualTo(state));
  }
}
