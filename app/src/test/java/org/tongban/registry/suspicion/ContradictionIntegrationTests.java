package org.tongban.registry.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tongban.registry.suspicion.SmallRegister.FEMALE;
import static org.tongban.registry.suspicion.SmallRegister.MALE;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongban.registry.suspicion.SmallRegister.Told;
import org.tongban.testing.IntegrationTest;

/** A declared tie that the register contradicts is told from one that it merely does not hold. */
@IntegrationTest
class ContradictionIntegrationTests extends RuleTests {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 7);
  private static final LocalDate WED = LocalDate.of(2020, 1, 1);

  private UUID resident = new UUID(0, 0);
  private UUID mover = new UUID(0, 0);

  ContradictionIntegrationTests() {
    super(SuspicionKind.CONTRADICTION);
  }

  @BeforeEach
  void settle() {
    resident = register.person(MALE, LocalDate.of(1980, 1, 1));
    mover = register.person(FEMALE, LocalDate.of(1982, 1, 1));
  }

  @Test
  void suspectsAMoveToASpouseWithoutAMarriage() {
    UUID event = joins(mover, "SPOUSE");
    Finding finding = one();
    assertThat(finding.persons()).containsExactly(mover, resident);
    assertThat(finding.events()).containsExactly(event);
    assertThat(finding.facts()).containsExactly(Finding.Fact.of("noSpouse", DAY));
    assertThat(finding.score()).isCloseTo(0.7, within(0.001));
  }

  @Test
  void suspectsMoreAMoveToSomebodyElsesSpouse() {
    register.married(resident, register.person(FEMALE, LocalDate.of(1981, 1, 1)), WED, null);
    joins(mover, "SPOUSE");
    says("otherSpouse", 0.9);
  }

  @Test
  void believesAMarriageOfThatDayAlone() {
    register.married(resident, mover, WED, DAY.plusDays(1));
    joins(mover, "SPOUSE");
    none();
  }

  @Test
  void believesNoMarriageThatEndedBefore() {
    register.married(resident, mover, WED, DAY);
    joins(mover, "SPOUSE");
    says("noSpouse", 0.7);
  }

  @Test
  void believesAParentAndAParentOfTheSpouse() {
    UUID child = person(2010);
    register.tied(resident, MALE, child, "BIRTH");
    joins(child, "PARENTS");
    register.married(child, mover, WED, null);
    joins(mover, "PARENTS");
    none();
  }

  @Test
  void believesNoParentWhoIsTheChild() {
    UUID father = person(1950);
    register.tied(father, MALE, resident, "BIRTH");
    joins(father, "CHILDREN");
    none();
    joins(father, "PARENTS");
    says("tooNear", 0.9);
  }

  @Test
  void takesAGuardianForNoParent() {
    UUID ward = person(2010);
    register.tied(resident, MALE, ward, "GUARDIAN");
    joins(ward, "PARENTS");
    says("noParent", 0.4);
  }

  @Test
  void suspectsLittleATieThatTheRegisterMerelyDoesNotHold() {
    joins(person(2003), "PARENTS");
    says("noParent", 0.4);
  }

  @Test
  void suspectsMoreWhereTheRegisterNamesAnotherFather() {
    UUID child = person(2003);
    register.tied(person(1975), FEMALE, child, "BIRTH");
    joins(child, "PARENTS");
    says("noParent", 0.4);
    UUID other = person(2003);
    register.tied(person(1975), MALE, other, "BIRTH");
    joins(other, "PARENTS");
    assertThat(found()).extracting(Finding::score).contains(0.8);
  }

  @Test
  void callsAParentTooNearBelowTheYears() {
    UUID child = person(1995);
    joins(child, "PARENTS");
    says("noParent", 0.4);
    threshold("apart", 16);
    says("tooNear", 0.9);
  }

  @Test
  void callsARecordedParentTooNearBelowTheYears() {
    UUID child = person(1995);
    register.tied(resident, MALE, child, "BIRTH");
    register.tell(Told.of("KINSHIP_RECORDED", child, DAY).with(resident));
    none();
    threshold("apart", 16);
    Finding finding = one();
    assertThat(finding.persons()).containsExactly(resident, child);
    assertThat(finding.facts()).containsExactly(Finding.Fact.of("tooYoung", DAY));
  }

  @Test
  void takesNoTieThatWasCorrectedAway() {
    UUID child = person(2003);
    register.mistakenly(() -> register.tied(resident, MALE, child, "BIRTH"));
    joins(child, "PARENTS");
    says("noParent", 0.4);
  }

  @Test
  void asksForTheDayThatACorrectionSays() {
    register.married(resident, mover, WED, DAY);
    Told told = Told.of("MOVED_IN", mover, DAY).as("SPOUSE").with(resident);
    UUID wrong = register.tell(told);
    says("noSpouse", 0.7);
    register.tell(told.corrected(wrong, DAY.minusDays(30), register.home(60)));
    none();
  }

  private UUID joins(UUID person, String how) {
    return register.tell(Told.of("MOVED_IN", person, DAY).as(how).with(resident));
  }

  private UUID person(int year) {
    return register.person(MALE, LocalDate.of(year, 1, 1));
  }

  private void says(String reason, double score) {
    Finding finding = one();
    assertThat(finding.facts()).containsExactly(Finding.Fact.of(reason, DAY));
    assertThat(finding.score()).isCloseTo(score, within(0.001));
  }
}
