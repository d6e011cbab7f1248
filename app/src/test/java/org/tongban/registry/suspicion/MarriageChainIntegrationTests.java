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

/** Short marriages in a row, each with a move to the spouse and a divorce, are a chain. */
@IntegrationTest
class MarriageChainIntegrationTests extends RuleTests {

  private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
  private static final LocalDate SECOND = LocalDate.of(2024, 3, 1);

  private UUID hub = new UUID(0, 0);
  private UUID home = new UUID(0, 0);

  MarriageChainIntegrationTests() {
    super(SuspicionKind.MARRIAGE_CHAIN);
  }

  @BeforeEach
  void settle() {
    hub = register.person(MALE, LocalDate.of(1980, 1, 1));
    home = register.household(register.dwelling(60), hub, LocalDate.of(2010, 1, 1));
  }

  @Test
  void suspectsTwoShortMarriagesWithMovesAndDivorces() {
    UUID one = marriage(spouse(), FIRST, 100, "DIVORCE");
    UUID two = marriage(spouse(), SECOND, 100, "DIVORCE");
    Finding finding = one();
    assertThat(finding.persons()).containsExactlyInAnyOrder(hub, one, two);
    assertThat(finding.events()).hasSize(6);
    assertThat(finding.facts())
        .containsExactly(
            Finding.Fact.of("marriages", 2, FIRST, SECOND.plusDays(100)),
            Finding.Fact.of("lasted", 100));
    assertThat(finding.score()).isCloseTo(0.4 + 0.4 * (1 - 100.0 / 365), within(0.001));
  }

  @Test
  void callsAMarriageShortUpToTheThreshold() {
    marriage(spouse(), FIRST, 100, "DIVORCE");
    marriage(spouse(), SECOND, 366, "DIVORCE");
    none();
    threshold("days", 366);
    assertThat(one().score()).isLessThan(0.7);
  }

  @Test
  void countsMarriagesFromTheThresholdOn() {
    marriage(spouse(), FIRST, 365, "DIVORCE");
    marriage(spouse(), SECOND, 365, "DIVORCE");
    assertThat(one().score()).isCloseTo(0.4, within(0.001));
    threshold("marriages", 3);
    none();
  }

  @Test
  void seesNoChainWhereASpouseDied() {
    marriage(spouse(), FIRST, 100, "DIVORCE");
    marriage(spouse(), SECOND, 100, "DEATH");
    none();
  }

  @Test
  void takesAnothersDivorceForNobodyElses() {
    UUID divorced = spouse();
    marriage(divorced, SECOND.minusDays(120), 100, "DIVORCE");
    marriage(spouse(), SECOND, 100, "DEATH");
    none();
  }

  @Test
  void seesNoChainWhereNobodyMoved() {
    marriage(spouse(), FIRST, 100, "DIVORCE");
    UUID stays = spouse();
    register.married(hub, stays, SECOND, SECOND.plusDays(100));
    ends(stays, SECOND.plusDays(100), "DIVORCE");
    none();
  }

  @Test
  void seesNoChainInACoupleThatPartsAndWedsAgain() {
    UUID same = spouse();
    marriage(same, FIRST, 100, "DIVORCE");
    marriage(same, SECOND, 100, "DIVORCE");
    none();
  }

  @Test
  void leavesOutAMarriageThatWasRecordedByMistake() {
    marriage(spouse(), FIRST, 100, "DIVORCE");
    register.mistakenly(() -> marriage(spouse(), SECOND, 100, "DIVORCE"));
    none();
  }

  private UUID spouse() {
    return register.person(FEMALE, LocalDate.of(1985, 1, 1));
  }

  private UUID marriage(UUID spouse, LocalDate wed, int days, String end) {
    LocalDate parted = wed.plusDays(days);
    register.married(hub, spouse, wed, parted);
    register.tell(Told.of("MARRIED", hub, wed).with(spouse));
    register.tell(
        Told.of("MOVED_IN", spouse, wed.plusDays(20)).as("SPOUSE").into(home, "10").with(hub));
    ends(spouse, parted, end);
    return spouse;
  }

  private void ends(UUID spouse, LocalDate parted, String end) {
    register.tell(Told.of("MARRIAGE_ENDED", hub, parted).as(end).with(spouse));
  }
}
