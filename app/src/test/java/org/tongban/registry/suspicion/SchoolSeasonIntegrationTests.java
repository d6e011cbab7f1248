package org.tongban.registry.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tongban.registry.suspicion.SmallRegister.FEMALE;
import static org.tongban.registry.suspicion.SmallRegister.MALE;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongban.registry.suspicion.SmallRegister.Told;
import org.tongban.testing.IntegrationTest;

/** A child who joins strangers before enrolment and leaves after it went to school on paper. */
@IntegrationTest
class SchoolSeasonIntegrationTests extends RuleTests {

  private static final LocalDate SEPTEMBER = LocalDate.of(2023, 9, 1);
  private static final LocalDate APRIL = LocalDate.of(2023, 4, 3);
  private static final LocalDate NOVEMBER = LocalDate.of(2023, 11, 30);
  private static final LocalDate SIX = LocalDate.of(2017, 8, 1);

  private UUID host = new UUID(0, 0);
  private UUID home = new UUID(0, 0);

  SchoolSeasonIntegrationTests() {
    super(SuspicionKind.SCHOOL_SEASON);
  }

  @BeforeEach
  void settle() {
    host = register.person(MALE, LocalDate.of(1970, 1, 1));
    home = register.household(register.dwelling(80), host, LocalDate.of(2000, 1, 1));
  }

  @Test
  void suspectsAChildWhoComesInSpringAndLeavesInAutumn() {
    UUID child = child(SIX);
    stays(child, APRIL, NOVEMBER);
    Finding finding = one();
    assertThat(finding.persons()).containsExactly(child, host);
    assertThat(finding.events()).hasSize(2);
    assertThat(finding.facts())
        .containsExactly(
            Finding.Fact.of("came", 6, APRIL, 151),
            Finding.Fact.of("hosts", 1),
            Finding.Fact.of("left", NOVEMBER, 90));
    assertThat(finding.score()).isCloseTo(0.7 + 0.3 * (1 - 90.0 / 200), within(0.001));
  }

  @Test
  void suspectsLessAChildWhoStays() {
    stays(child(SIX), APRIL, null);
    Finding finding = one();
    assertThat(finding.facts()).contains(Finding.Fact.of("stays"));
    assertThat(finding.score()).isCloseTo(0.5, within(0.001));
  }

  @Test
  void looksAtChildrenOfTheAgeOfEnrolmentAlone() {
    stays(child(LocalDate.of(2017, 9, 1)), APRIL, NOVEMBER);
    stays(child(LocalDate.of(2016, 8, 1)), APRIL, NOVEMBER);
    none();
    stays(child(LocalDate.of(2011, 8, 1)), APRIL, NOVEMBER);
    assertThat(one().facts().getFirst().values()).startsWith("12");
    threshold("junior", 7);
    assertThat(one().facts().getFirst().values()).startsWith("7");
  }

  @Test
  void looksAtTheDaysBeforeEnrolment() {
    LocalDate early = SEPTEMBER.minusDays(251);
    stays(child(SIX), early, NOVEMBER);
    stays(child(SIX), SEPTEMBER, NOVEMBER);
    none();
    threshold("before", 251);
    assertThat(one().facts().getFirst().values()).endsWith("251");
  }

  @Test
  void callsItSoonUpToTheThreshold() {
    stays(child(SIX), APRIL, SEPTEMBER.plusDays(201));
    assertThat(one().score()).isCloseTo(0.5, within(0.001));
    threshold("after", 201);
    assertThat(one().score()).isCloseTo(0.7, within(0.001));
  }

  @Test
  void takesAGrandparentsHomeForAHome() {
    UUID child = child(SIX);
    UUID father = register.person(MALE, LocalDate.of(1992, 1, 1));
    register.tied(father, MALE, child, "BIRTH");
    register.tied(host, MALE, father, "BIRTH");
    stays(child, APRIL, NOVEMBER);
    none();
  }

  @Test
  void takesAParentsSpouseOfYearsForKinAndOneOfTheSeasonForNone() {
    UUID child = child(SIX);
    UUID mother = register.person(FEMALE, LocalDate.of(1990, 1, 1));
    register.tied(mother, FEMALE, child, "BIRTH");
    register.married(mother, host, APRIL.minusDays(20), APRIL.plusDays(300));
    stays(child, APRIL, NOVEMBER);
    assertThat(found()).hasSize(1);
    UUID another = child(SIX);
    UUID wife = register.person(FEMALE, LocalDate.of(1990, 1, 1));
    register.tied(wife, FEMALE, another, "BIRTH");
    register.married(wife, host, APRIL.plusDays(300), null);
    stays(another, APRIL, NOVEMBER);
    assertThat(one().persons()).startsWith(child);
  }

  @Test
  void believesAChildWhoCameToAFoundedHomeOfTheFamily() {
    UUID child = child(SIX);
    UUID own = register.household(register.dwelling(60), register.person(FEMALE, APRIL), APRIL);
    register.lives(child, own, "30", APRIL, NOVEMBER);
    register.tell(Told.of("MOVED_WITHIN", child, APRIL).into(own, "30"));
    none();
  }

  @Test
  void takesTheDaysThatCorrectionsSay() {
    UUID child = child(SIX);
    LocalDate before = SEPTEMBER.minusDays(300);
    register.lives(child, home, STRANGER, before, NOVEMBER);
    Told told = Told.of("MOVED_WITHIN", child, APRIL).into(home, STRANGER);
    UUID wrong = register.tell(told);
    register.tell(Told.of("MOVED_OUT", child, NOVEMBER));
    register.tell(told.corrected(wrong, before, home));
    none();
    threshold("before", 300);
    assertThat(one().facts().getFirst().values()).endsWith("300");
  }

  @Test
  void leavesOutAStayThatWasRecordedByMistake() {
    UUID child = child(SIX);
    register.mistakenly(() -> register.lives(child, home, STRANGER, APRIL, NOVEMBER));
    register.tell(Told.of("MOVED_WITHIN", child, APRIL).into(home, STRANGER));
    none();
  }

  private UUID child(LocalDate born) {
    return register.person(FEMALE, born);
  }

  private void stays(UUID child, LocalDate from, @Nullable LocalDate until) {
    register.lives(child, home, STRANGER, from, until);
    register.tell(Told.of("MOVED_WITHIN", child, from).into(home, STRANGER));
    if (until != null) {
      register.tell(Told.of("MOVED_OUT", child, until));
    }
  }
}
