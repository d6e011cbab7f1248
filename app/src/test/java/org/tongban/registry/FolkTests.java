package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/** What is declared about people of a street of their own must leave the whole register lawful. */
abstract class FolkTests {

  @Autowired Declarations declarations;
  @Autowired Register register;
  @Autowired Enrolment enrolment;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  Folk folk;

  @BeforeEach
  void open() {
    folk = new Folk(declarations, enrolment, transactions);
  }

  @AfterEach
  void keepsTheLaws() {
    assertThat(Known.violations(jdbc)).isEmpty();
  }

  final Known now() {
    return Known.now(register, jdbc);
  }

  final Person person(PersonId person, LocalDate day) {
    return register.person(person, AsOf.on(day), City.reading());
  }

  final Optional<HouseholdId> home(PersonId person, LocalDate day) {
    return person(person, day).registration().map(Registration::household);
  }

  final Household household(HouseholdId household, LocalDate day) {
    return register.household(household, AsOf.on(day), City.reading());
  }
}
