package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tongban.registry.City.QINGPU;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class ReadingIntegrationTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Autowired Register register;
  @Autowired Enrolment enrolment;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  private City city;
  private final Reading reading = City.reading();

  @BeforeEach
  void open() {
    city = new City(enrolment, transactions);
  }

  @Test
  void readsBackWhatWasEnrolled() {
    Enrolment.NewPerson wang = City.person("王𠮷", "02", City.SINCE);
    Enrolment.Enrolled home = enrol(wang);
    Person person = register.person(home.members().getFirst(), AsOf.on(DAY), reading);

    assertThat(person.number()).isEqualTo(wang.number());
    assertThat(person.name()).isEqualTo("王𠮷");
    assertThat(person.birthDate()).isEqualTo(wang.birthDate());
    assertThat(person.nativePlace()).isEqualTo(wang.nativePlace());
    assertThat(person.registration()).map(Registration::community).contains(QINGPU);
    assertThat(register.countyOf(person.id(), AsOf.on(DAY))).contains(QINGPU.county());
    assertThat(register.find(wang.number(), reading)).contains(person.id());
    assertThat(register.find(City.number(), reading)).isEmpty();
  }

  @Test
  void recordsOneEntryNamingEveryoneInTheBook() {
    Enrolment.Enrolled home = city.household(QINGPU, 2);
    Household book = register.household(home.household(), AsOf.on(DAY), reading);

    assertThat(book.members().getFirst().relation()).isEqualTo(Relations.HEAD);
    assertThat(book.members().getFirst().person().id()).isEqualTo(book.head());
    List<UUID[]> subjects =
        jdbc.sql("SELECT subjects FROM audit.entry WHERE action = 'HOUSEHOLD_READ' AND account = ?")
            .param(reading.actor().account().value())
            .query((row, _) -> (UUID[]) row.getArray("subjects").getArray())
            .list();
    assertThat(subjects).hasSize(1);
    assertThat(subjects.getFirst())
        .containsExactlyInAnyOrderElementsOf(home.members().stream().map(PersonId::value).toList());
  }

  @Test
  void recordsOneEntryForAListOfNames() {
    List<PersonId> listed = city.household(QINGPU, 2).members();
    assertThat(register.maskedNames(listed, AsOf.on(DAY), reading))
        .containsOnlyKeys(listed)
        .containsEntry(listed.getFirst(), "王*明");
    assertThat(register.maskedNames(List.of(), AsOf.on(DAY), reading)).isEmpty();
    assertThat(
            jdbc.sql("SELECT subjects FROM audit.entry WHERE account = ?")
                .param(reading.actor().account().value())
                .query((row, _) -> List.of((UUID[]) row.getArray("subjects").getArray()))
                .list())
        .containsExactly(listed.stream().map(PersonId::value).toList());
  }

  @Test
  void recordsAQuestionWithoutAnAnswer() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> register.person(PersonId.next(), AsOf.on(DAY), reading));
    assertThat(
            jdbc.sql("SELECT count(*) FROM audit.entry WHERE account = ?")
                .param(reading.actor().account().value())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void refusesToSayWhatWillBeKnown() {
    PersonId person = city.household(QINGPU, 0).members().getFirst();
    AsOf tomorrow = new AsOf(DAY, Instant.now().plus(1, ChronoUnit.DAYS));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> register.person(person, tomorrow, reading))
        .extracting(Refusal::messageKey)
        .isEqualTo("registry.known.future");
  }

  @Test
  void keepsMarriagesMutual() {
    PersonId one = city.household(QINGPU, 0).members().getFirst();
    PersonId other = city.household(City.WUJIANG, 0).members().getFirst();
    enrolment.marry(List.of(new Marriage(one, other, City.SINCE)));

    assertThat(register.marriage(one, AsOf.on(DAY), reading))
        .map(marriage -> marriage.spouseOf(one))
        .contains(other);
    assertThat(register.marriage(other, AsOf.on(DAY), reading))
        .map(marriage -> marriage.spouseOf(other))
        .contains(one);
    assertThat(register.marriage(one, AsOf.on(City.SINCE.minusDays(1)), reading)).isEmpty();
  }

  @Test
  void holdsNothingPersonalInClear() {
    Enrolment.NewPerson person = City.person("𪚥龘𠔻", "02", City.SINCE);
    UUID id = enrol(person).members().getFirst().value();
    String rows =
        jdbc.sql(
                """
                SELECT p::text || v::text || n::text || h::text FROM registry.person p
                JOIN registry.person_version v ON v.person = p.id
                JOIN registry.name_index n ON n.person = p.id
                JOIN registry.household_version h ON h.head = p.id WHERE p.id = ?
                """)
            .param(id)
            .query(String.class)
            .single();
    for (String clear :
        List.of(person.number().value(), person.name(), "样例路", person.birthDate().toString())) {
      assertThat(rows).doesNotContain(clear).doesNotContain(hex(clear));
    }
  }

  private Enrolment.Enrolled enrol(Enrolment.NewPerson head) {
    return enrolment
        .enrol(List.of(City.newHousehold(QINGPU, City.SINCE, List.of(head))))
        .getFirst();
  }

  private static String hex(String text) {
    return java.util.HexFormat.of()
        .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
