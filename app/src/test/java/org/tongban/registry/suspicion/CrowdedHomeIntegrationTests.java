package org.tongban.registry.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tongban.registry.suspicion.SmallRegister.FEMALE;
import static org.tongban.registry.suspicion.SmallRegister.MALE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.registry.suspicion.SmallRegister.Told;
import org.tongban.testing.IntegrationTest;

/** Many strangers in one small home within months are a crowd; fewer, slower or kin are none. */
@IntegrationTest
class CrowdedHomeIntegrationTests extends RuleTests {

  private static final LocalDate FIRST = LocalDate.of(2025, 2, 3);

  CrowdedHomeIntegrationTests() {
    super(SuspicionKind.CROWDED_HOME);
  }

  @Test
  void suspectsFiveStrangersInASmallHome() {
    UUID home = register.home(60);
    List<UUID> strangers = strangers(home, 5, 40);
    Finding finding = one();
    assertThat(finding.persons()).containsExactlyInAnyOrderElementsOf(strangers);
    assertThat(finding.events()).hasSize(5);
    assertThat(finding.facts())
        .containsExactly(
            Finding.Fact.of("arrivals", 5, FIRST, FIRST.plusDays(160)),
            Finding.Fact.of("floor", 60, 6));
    assertThat(finding.score()).isCloseTo(0.75, within(0.001));
  }

  @Test
  void countsPersonsFromTheThresholdOn() {
    UUID home = register.home(60);
    strangers(home, 4, 10);
    none();
    threshold("persons", 4);
    assertThat(one().facts().getFirst().values()).startsWith("4");
    threshold("persons", 5);
    none();
  }

  @Test
  void countsThoseWhoCameWithinTheDays() {
    UUID home = register.home(60);
    strangers(home, 4, 60);
    joins(stranger(), home, STRANGER, FIRST.plusDays(251));
    none();
    threshold("days", 251);
    assertThat(one().events()).hasSize(5);
  }

  @Test
  void callsNoHomeCrowdedThatHasFloorForAll() {
    strangers(register.home(90), 5, 10);
    none();
    threshold("area", 16);
    assertThat(one().facts()).contains(Finding.Fact.of("floor", 90, 6));
  }

  @Test
  void callsAHomeCrowdedBelowTheFloorForAll() {
    strangers(register.home(89), 5, 10);
    assertThat(one().score()).isGreaterThan(0.7);
  }

  @Test
  void countsNoKinOfThoseWhoLiveThereWhateverWasDeclared() {
    UUID host = register.person(MALE, LocalDate.of(1970, 1, 1));
    UUID home = register.household(register.dwelling(60), host, LocalDate.of(2000, 1, 1));
    strangers(home, 4, 10);
    UUID son = register.person(MALE, LocalDate.of(1995, 4, 1));
    register.tied(host, MALE, son, "BIRTH");
    joins(son, home, STRANGER, FIRST.plusDays(50));
    UUID wife = register.person(FEMALE, LocalDate.of(1972, 1, 1));
    register.married(host, wife, LocalDate.of(2024, 1, 1), null);
    joins(wife, home, STRANGER, FIRST.plusDays(60));
    none();
  }

  @Test
  void countsOneOfAFamilyThatComes() {
    UUID home = register.home(60);
    strangers(home, 3, 10);
    UUID father = stranger();
    UUID mother = register.person(FEMALE, LocalDate.of(1990, 1, 1));
    UUID child = register.person(FEMALE, LocalDate.of(2015, 1, 1));
    register.married(father, mother, LocalDate.of(2012, 1, 1), null);
    register.tied(father, MALE, child, "BIRTH");
    register.tied(mother, FEMALE, child, "BIRTH");
    for (UUID each : List.of(father, mother, child)) {
      joins(each, home, STRANGER, FIRST.plusDays(40));
    }
    none();
    joins(stranger(), home, STRANGER, FIRST.plusDays(50));
    assertThat(one().facts().getFirst().values()).startsWith("5");
  }

  @Test
  void leavesOutWhoWasPutIntoAnotherHouseholdByACorrection() {
    UUID home = register.home(60);
    UUID right = register.home(60);
    strangers(home, 4, 10);
    UUID last = stranger();
    LocalDate day = FIRST.plusDays(50);
    register.mistakenly(() -> register.lives(last, home, STRANGER, day, null));
    Told told = Told.of("MOVED_IN", last, day).into(home, STRANGER);
    UUID wrong = register.tell(told);
    assertThat(one().events()).hasSize(5);
    register.lives(last, right, STRANGER, day, null);
    register.tell(told.corrected(wrong, day, right));
    none();
  }

  @Test
  void takesTheDayThatACorrectionSays() {
    UUID home = register.home(60);
    strangers(home, 4, 10);
    UUID last = stranger();
    UUID wrong = joins(last, home, STRANGER, FIRST.plusDays(100));
    register.tell(Told.of("MOVED_IN", last, FIRST).corrected(wrong, FIRST.plusDays(400), home));
    none();
  }

  private List<UUID> strangers(UUID home, int many, int apart) {
    List<UUID> strangers = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      strangers.add(stranger());
      joins(strangers.getLast(), home, STRANGER, FIRST.plusDays((long) apart * i));
    }
    return strangers;
  }

  private UUID stranger() {
    return register.person(MALE, LocalDate.of(1990, 3, 1));
  }
}
