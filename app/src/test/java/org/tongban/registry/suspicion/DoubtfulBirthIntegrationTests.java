package org.tongban.registry.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tongban.registry.suspicion.SmallRegister.FEMALE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.registry.suspicion.SmallRegister.Told;
import org.tongban.testing.IntegrationTest;

/** A birth out of its mother's years or too near another is doubted, less with a certificate. */
@IntegrationTest
class DoubtfulBirthIntegrationTests extends RuleTests {

  private static final LocalDate BORN = LocalDate.of(2024, 6, 10);

  DoubtfulBirthIntegrationTests() {
    super(SuspicionKind.DOUBTFUL_BIRTH);
  }

  @Test
  void doubtsAnUncertifiedBirthOfAnOldMother() {
    UUID mother = mother(47);
    UUID child = register.person(FEMALE, BORN);
    UUID event = birth(mother, child, BORN, false);
    Finding finding = one();
    assertThat(finding.persons()).containsExactly(child, mother);
    assertThat(finding.events()).containsExactly(event);
    assertThat(finding.facts())
        .containsExactly(Finding.Fact.of("age", 47), Finding.Fact.of("uncertified"));
    assertThat(finding.score()).isCloseTo(0.8, within(0.001));
  }

  @Test
  void doubtsNoUncertifiedBirthWithinTheYears() {
    birth(mother(46), BORN, false);
    birth(mother(16), BORN, false);
    none();
    threshold("oldest", 45);
    assertThat(one().facts()).contains(Finding.Fact.of("age", 46));
    threshold("oldest", 46);
    threshold("youngest", 17);
    assertThat(one().facts()).contains(Finding.Fact.of("age", 16));
  }

  @Test
  void doubtsACertifiedBirthOnlyWellBeyondTheYears() {
    birth(mother(49), BORN, true);
    none();
    birth(mother(50), BORN, true);
    assertThat(one().score()).isCloseTo(0.4, within(0.001));
  }

  @Test
  void doubtsOfTwoBirthsTooNearTheUncertifiedOne() {
    UUID mother = mother(30);
    birth(mother, BORN, true);
    UUID second = birth(mother, BORN.plusMonths(7), false);
    Finding finding = one();
    assertThat(finding.events()).containsExactly(second);
    assertThat(finding.facts())
        .containsExactly(Finding.Fact.of("apart", 7), Finding.Fact.of("uncertified"));
    assertThat(finding.score()).isCloseTo(0.9, within(0.001));
  }

  @Test
  void doubtsTheSameOneWhenOnlyTheOtherIsNews() {
    UUID mother = mother(30);
    UUID doubted = birth(mother, BORN, false);
    birth(mother, BORN.plusMonths(7), true);
    assertThat(one().events()).containsExactly(doubted);
    assertThat(found(register.told().minusNanos(1_000)))
        .extracting(Finding::events)
        .containsExactly(List.of(doubted));
  }

  @Test
  void doubtsNoBirthAtTheMonthsOrTwins() {
    UUID mother = mother(30);
    birth(mother, BORN, false);
    birth(mother, BORN.plusMonths(8), false);
    UUID another = mother(30);
    birth(another, BORN, true);
    birth(another, BORN.plusDays(1), true);
    none();
    threshold("months", 9);
    assertThat(found()).hasSize(2);
  }

  @Test
  void doubtsNoCertifiedTwinsOnBothSidesOfMidnight() {
    UUID mother = mother(30);
    LocalDate last = LocalDate.of(2024, 5, 31);
    birth(mother, last, true);
    birth(mother, last.plusDays(1), true);
    none();
  }

  @Test
  void leavesAdoptionsAlone() {
    UUID child = register.person(FEMALE, BORN);
    UUID mother = mother(60);
    register.tied(mother, FEMALE, child, "ADOPTION");
    register.tell(Told.of("BIRTH", child, BORN).as("ADOPTION").with(mother));
    none();
  }

  @Test
  void believesACorrectedBirthDate() {
    UUID mother = mother(30);
    birth(mother, BORN, false);
    UUID child = register.person(FEMALE, BORN.plusMonths(14));
    register.mistakenly(() -> register.born(child, FEMALE, BORN.plusMonths(5)));
    birth(mother, child, BORN.plusMonths(14), false);
    none();
  }

  private UUID mother(int age) {
    return register.person(FEMALE, BORN.minusYears(age));
  }

  private UUID birth(UUID mother, LocalDate born, boolean certified) {
    return birth(mother, register.person(FEMALE, born), born, certified);
  }

  private UUID birth(UUID mother, UUID child, LocalDate born, boolean certified) {
    register.tied(mother, FEMALE, child, "BIRTH");
    Told told = Told.of("BIRTH", child, born.plusDays(5)).with(mother);
    UUID event = register.tell(told.as(certified ? "MARITAL" : "NO_CERTIFICATE"));
    if (certified) {
      register.proves(event, "117", event.toString().replace("-", "") + "0000");
    }
    return event;
  }
}
