package org.tongban.registry.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tongban.registry.suspicion.SmallRegister.FEMALE;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.registry.suspicion.SmallRegister.Told;
import org.tongban.testing.IntegrationTest;

/** Several households split out of one small home within weeks are more than young families. */
@IntegrationTest
class SplitBeforeClearanceIntegrationTests extends RuleTests {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 7);

  SplitBeforeClearanceIntegrationTests() {
    super(SuspicionKind.SPLIT_BEFORE_CLEARANCE);
  }

  @Test
  void suspectsTwoSplitsWithinWeeks() {
    UUID home = register.dwelling(80);
    UUID first = split(home, DAY);
    UUID second = split(home, DAY.plusDays(45));
    Finding finding = one();
    assertThat(finding.events()).containsExactlyInAnyOrder(first, second);
    assertThat(finding.persons()).hasSize(2);
    assertThat(finding.facts())
        .containsExactly(
            Finding.Fact.of("splits", 2, DAY, DAY.plusDays(45)), Finding.Fact.of("area", 80));
    assertThat(finding.score()).isCloseTo(0.6, within(0.001));
  }

  @Test
  void suspectsNoSplitsMonthsApart() {
    UUID home = register.dwelling(80);
    split(home, DAY);
    split(home, DAY.plusDays(46));
    none();
    threshold("days", 46);
    assertThat(found()).hasSize(1);
  }

  @Test
  void suspectsNoSplitsFromALargeHome() {
    UUID home = register.dwelling(101);
    split(home, DAY);
    split(home, DAY);
    none();
    threshold("area", 101);
    assertThat(found()).hasSize(1);
  }

  @Test
  void countsHouseholdsFromTheThresholdOn() {
    UUID home = register.dwelling(100);
    split(home, DAY);
    none();
    split(home, DAY);
    threshold("households", 3);
    none();
    split(home, DAY.plusDays(10));
    split(home, DAY.plusDays(11));
    assertThat(one().score()).isCloseTo(0.75, within(0.001));
  }

  @Test
  void countsAFamilyThatSplitsTogetherOnce() {
    UUID home = register.dwelling(80);
    UUID wife = register.person(FEMALE, LocalDate.of(1992, 1, 1));
    UUID husband = register.person(SmallRegister.MALE, LocalDate.of(1990, 1, 1));
    UUID household = register.household(home, husband, DAY);
    register.lives(wife, household, "10", DAY, null);
    register.tell(Told.of("SPLIT", husband, DAY).into(household, "02"));
    register.tell(Told.of("SPLIT", wife, DAY).into(household, "10"));
    none();
  }

  @Test
  void takesTheDayThatACorrectionSays() {
    UUID home = register.dwelling(80);
    split(home, DAY);
    UUID head = register.person(FEMALE, LocalDate.of(1992, 1, 1));
    UUID household = register.household(home, head, DAY.plusDays(10));
    Told told = Told.of("SPLIT", head, DAY.plusDays(10)).into(household, "02");
    UUID wrong = register.tell(told);
    assertThat(found()).hasSize(1);
    register.tell(told.corrected(wrong, DAY.plusDays(60), household));
    none();
  }

  private UUID split(UUID dwelling, LocalDate day) {
    UUID head = register.person(FEMALE, LocalDate.of(1990, 1, 1));
    UUID household = register.household(dwelling, head, day);
    return register.tell(Told.of("SPLIT", head, day).into(household, "02"));
  }
}
