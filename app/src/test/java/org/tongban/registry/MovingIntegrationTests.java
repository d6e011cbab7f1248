package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.City.QINGPU;
import static org.tongban.registry.City.WUJIANG;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class MovingIntegrationTests {

  private static final LocalDate OUT = LocalDate.of(2026, 11, 20);
  private static final LocalDate IN = LocalDate.of(2026, 11, 25);

  @Autowired Register register;
  @Autowired Registrar registrar;
  @Autowired Enrolment enrolment;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  private City city;
  private final CaseId caseId = CaseId.next();

  @BeforeEach
  void open() {
    city = new City(enrolment, transactions);
  }

  @Test
  void showsTheOldHomeBeforeTheDayAndTheNewOneFromIt() {
    Enrolment.Enrolled origin = city.household(QINGPU, 1);
    HouseholdId target = city.household(WUJIANG, 0).household();
    PersonId mover = origin.members().get(1);
    city.moveOut(registrar, mover, QINGPU, caseId, IN);
    city.moveIn(registrar, mover, target, caseId, IN);

    assertThat(home(mover, IN.minusDays(1))).contains(origin.household());
    assertThat(home(mover, IN)).contains(target);
    assertThat(book(origin.household(), IN.minusDays(1))).contains(mover);
    assertThat(book(origin.household(), IN)).doesNotContain(mover);
    assertThat(book(target, IN.minusDays(1))).doesNotContain(mover);
    assertThat(book(target, IN)).contains(mover);
  }

  @Test
  void isNowhereInTransit() {
    PersonId mover = city.household(QINGPU, 1).members().get(1);
    city.moveOut(registrar, mover, QINGPU, caseId, OUT);

    assertThat(home(mover, OUT)).isEmpty();
    assertThat(register.countyOf(mover, AsOf.on(OUT))).isEmpty();
    assertThat(registrar.inTransit(mover, caseId)).isTrue();
    assertThat(registrar.inTransit(mover, CaseId.next())).isFalse();
  }

  @Test
  void remembersWhatWasKnownBeforeAChange() {
    Enrolment.Enrolled origin = city.household(QINGPU, 1);
    PersonId mover = origin.members().get(1);
    Instant before = now();
    city.moveOut(registrar, mover, QINGPU, caseId, OUT);

    AsOf asKnownBefore = new AsOf(IN, before);
    assertThat(register.person(mover, asKnownBefore, City.reading()).registration()).isPresent();
    assertThat(register.household(origin.household(), asKnownBefore, City.reading()).members())
        .hasSize(2);
    assertThat(home(mover, IN)).isEmpty();
  }

  @Test
  void givesLaterRecordTimesToLaterChanges() {
    PersonId mover = city.household(QINGPU, 1).members().get(1);
    HouseholdId target = city.household(WUJIANG, 0).household();
    city.moveOut(registrar, mover, QINGPU, caseId, OUT);
    city.moveIn(registrar, mover, target, caseId, OUT);

    List<RegistrationEvent> history = register.history(mover, City.reading());
    assertThat(history)
        .extracting(RegistrationEvent::kind)
        .containsExactly(
            RegistrationEvent.Kind.INITIAL,
            RegistrationEvent.Kind.MOVED_OUT,
            RegistrationEvent.Kind.MOVED_IN);
    assertThat(history.stream().map(RegistrationEvent::recorded).toList())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void movesOutAndInOnTheDayOfTheFirstRegistration() {
    Enrolment.Enrolled origin = city.household(QINGPU, 1, OUT);
    PersonId mover = origin.members().get(1);
    HouseholdId target = city.household(WUJIANG, 0).household();
    city.moveOut(registrar, mover, QINGPU, caseId, OUT);
    city.moveIn(registrar, mover, target, caseId, OUT);

    assertThat(home(mover, OUT)).contains(target);
    assertThat(home(mover, OUT.minusDays(1))).isEmpty();
  }

  @Test
  void restoresWithoutASeamOnTheDayOfLeaving() {
    Enrolment.Enrolled origin = city.household(QINGPU, 1);
    PersonId mover = origin.members().get(1);
    city.moveOut(registrar, mover, QINGPU, caseId, OUT);
    city.run(() -> registrar.restore(mover, City.act(QINGPU, caseId, OUT)));

    Registration restored =
        register.person(mover, AsOf.on(OUT), City.reading()).registration().orElseThrow();
    assertThat(restored.household()).isEqualTo(origin.household());
    assertThat(restored.since()).isEqualTo(City.SINCE);
    assertThat(restored.relation()).isEqualTo("20");
    assertThat(registrar.inTransit(mover, caseId)).isFalse();
  }

  @Test
  void restoresOnTheVeryDayOfTheFirstRegistration() {
    Enrolment.Enrolled origin = city.household(QINGPU, 0, OUT);
    PersonId head = origin.members().getFirst();
    city.moveOut(registrar, head, QINGPU, caseId, OUT);
    assertThat(home(head, OUT)).isEmpty();
    city.run(() -> registrar.restore(head, City.act(QINGPU, caseId, OUT)));

    assertThat(home(head, OUT)).contains(origin.household());
    assertThat(book(origin.household(), OUT)).containsExactly(head);
  }

  @Test
  void endsTheHouseholdOfAHeadAloneAndRaisesItAgain() {
    Enrolment.Enrolled origin = city.household(QINGPU, 0);
    PersonId head = origin.members().getFirst();
    city.moveOut(registrar, head, QINGPU, caseId, OUT);
    assertThat(standsOn(origin.household(), OUT)).isFalse();
    assertThat(standsOn(origin.household(), OUT.minusDays(1))).isTrue();

    city.run(() -> registrar.restore(head, City.act(QINGPU, caseId, IN)));
    assertThat(standsOn(origin.household(), OUT)).isFalse();
    assertThat(book(origin.household(), IN)).containsExactly(head);
    assertThat(home(head, OUT)).isEmpty();
  }

  private java.util.Optional<HouseholdId> home(PersonId person, LocalDate day) {
    return register
        .person(person, AsOf.on(day), City.reading())
        .registration()
        .map(Registration::household);
  }

  private List<PersonId> book(HouseholdId household, LocalDate day) {
    return register.household(household, AsOf.on(day), City.reading()).members().stream()
        .map(member -> member.person().id())
        .toList();
  }

  private boolean standsOn(HouseholdId household, LocalDate day) {
    try {
      return !book(household, day).isEmpty();
    } catch (org.tongban.kernel.Refusal refusal) {
      assertThat(refusal.kind()).isEqualTo(org.tongban.kernel.Refusal.Kind.NOT_FOUND);
      return false;
    }
  }

  private Instant now() {
    return jdbc.sql("SELECT clock_timestamp()")
        .query(java.time.OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
