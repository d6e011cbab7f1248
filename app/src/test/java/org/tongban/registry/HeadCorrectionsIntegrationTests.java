package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.*;
import org.tongban.testing.IntegrationTest;

/** The day of what a head did is put right with the household, those who came and who took over. */
@IntegrationTest
class HeadCorrectionsIntegrationTests extends FolkTests {

  private static final LocalDate EARLIER = DAY.minusDays(30);
  private static final LocalDate BETWEEN = DAY.minusDays(10);

  @Test
  void foundsAHouseholdOnTheRightDayWithEverybodyWhoCame() {
    Outcome founded =
        folk.register(
            new Establishment(
                Folk.newHousehold(),
                List.of(as(folk.mother, "02"), as(folk.son, "41")),
                Succession.none()));
    HouseholdId own = founded.households().getFirst();
    Known before = now();
    correct(founded, EARLIER);
    Known after = now();
    for (PersonId mover : List.of(folk.mother, folk.son)) {
      assertThat(before.home(mover, BETWEEN)).contains(folk.home);
      assertThat(after.home(mover, BETWEEN)).contains(own);
      assertThat(after.home(mover, EARLIER.minusDays(1))).contains(folk.home);
    }
    assertThat(before.head(own, BETWEEN)).isEmpty();
    assertThat(after.head(own, BETWEEN)).contains(folk.mother);
    correct(founded, BETWEEN.plusDays(1));
    assertThat(after.head(own, BETWEEN)).contains(folk.mother);
    assertThat(now().head(own, BETWEEN)).isEmpty();
    assertThat(now().home(folk.son, BETWEEN)).contains(folk.home);
  }

  @Test
  void letsTheSuccessorTakeOverOnTheRightDayOfADeath() {
    Outcome died = folk.register(new Death(folk.husband, Folk.to(folk.wife)));
    Known before = now();
    Preview preview =
        declarations.preview(new EventCorrection(event(died), EARLIER, null), Folk.act());
    assertThat(preview.changes())
        .contains(
            new Change(Subject.of(folk.husband), "until", DAY.toString(), EARLIER.toString()),
            new Change(Subject.of(folk.wife), "since", DAY.toString(), EARLIER.toString()));
    correct(died, EARLIER);
    Known after = now();
    assertThat(before.person(folk.husband, BETWEEN).alive()).isTrue();
    assertThat(before.head(folk.home, BETWEEN)).contains(folk.husband);
    assertThat(before.spouse(folk.wife, BETWEEN)).contains(folk.husband);
    assertThat(after.person(folk.husband, BETWEEN).alive()).isFalse();
    assertThat(after.home(folk.husband, BETWEEN)).isEmpty();
    assertThat(after.head(folk.home, BETWEEN)).contains(folk.wife);
    assertThat(after.relation(folk.wife, BETWEEN)).isEqualTo("02");
    assertThat(after.spouse(folk.wife, BETWEEN)).isEmpty();
    assertThat(after.person(folk.wife, BETWEEN).marriage()).isEqualTo("30");
    assertThat(after.person(folk.wife, EARLIER.minusDays(1)).marriage()).isEqualTo("20");
  }

  @Test
  void saysOfEverybodyConcernedWhatWasPutRight() {
    Outcome died = folk.register(new Death(folk.husband, Folk.to(folk.wife)));
    Outcome corrected = correct(died, EARLIER);
    assertThat(corrected.events())
        .extracting(RegistrationEvent::person)
        .containsExactly(folk.husband, folk.wife);
    assertThat(
            jdbc.sql("SELECT corrects FROM registry.event WHERE person = ? AND recorded = ?")
                .params(
                    folk.husband.value(),
                    corrected.events().getFirst().recorded().atOffset(java.time.ZoneOffset.UTC))
                .query(UUID.class)
                .single())
        .isEqualTo(event(died));
  }

  @Test
  void endsTheHouseholdOfAHeadAloneOnTheRightDay() {
    Outcome left =
        folk.register(
            new MoveOut(
                folk.bachelor, new RegionCode("510104"), MoveReason.WORK, Succession.none()),
            Folk.act(EARLIER));
    Known before = now();
    correct(left, DAY.minusDays(2));
    Known after = now();
    assertThat(before.head(folk.nextDoor, BETWEEN)).isEmpty();
    assertThat(after.head(folk.nextDoor, BETWEEN)).contains(folk.bachelor);
    assertThat(after.head(folk.nextDoor, DAY)).isEmpty();
    assertThat(after.home(folk.bachelor, BETWEEN)).contains(folk.nextDoor);
  }

  @Test
  void changesTheHeadOnTheRightDayForEveryMember() {
    Outcome changed = folk.register(new HeadChange(folk.home, Folk.to(folk.wife)));
    Known before = now();
    correct(changed, EARLIER);
    assertThat(before.relation(folk.husband, BETWEEN)).isEqualTo("02");
    assertThat(now().relation(folk.husband, BETWEEN)).isEqualTo("10");
    assertThat(now().relation(folk.wife, BETWEEN)).isEqualTo("02");
    assertThat(now().head(folk.home, BETWEEN)).contains(folk.wife);
    assertThat(now().head(folk.home, EARLIER.minusDays(1))).contains(folk.husband);
  }

  @Test
  void changesTheHeadOverThoseWhoAreNoKinToEither() {
    folk.register(joins(folk.bachelor), Folk.act(DAY.minusDays(5)));
    Outcome changed = folk.register(new HeadChange(folk.home, Folk.to(folk.wife)));
    correct(changed, EARLIER);
    assertThat(now().head(folk.home, BETWEEN)).contains(folk.wife);
    assertThat(now().relation(folk.bachelor, DAY.minusDays(5))).isEqualTo("99");
  }

  @Test
  void letsWhoIsNoKinLeaveAfterTheHeadChanged() {
    folk.register(joins(folk.bachelor), Folk.act(DAY.minusDays(60)));
    Outcome left =
        folk.register(
            new MoveOut(
                folk.bachelor, new RegionCode("510104"), MoveReason.WORK, Succession.none()),
            Folk.act(DAY.minusDays(20)));
    folk.register(new HeadChange(folk.home, Folk.to(folk.wife)), Folk.act(BETWEEN));
    correct(left, DAY.minusDays(5));
    assertThat(now().home(folk.bachelor, BETWEEN)).contains(folk.home);
    assertThat(now().home(folk.bachelor, DAY.minusDays(5))).isEmpty();
  }

  @Test
  void movesAWholeHouseholdOnTheRightDay() {
    Outcome moved =
        folk.register(new HouseholdMove(folk.home, Folk.newHome(), MoveReason.PURCHASE));
    String address = address(folk.home, DAY);
    assertThat(
            declarations
                .preview(new EventCorrection(event(moved), EARLIER, null), Folk.act())
                .changes())
        .contains(
            new Change(
                Subject.of(folk.home), "householdSince", DAY.toString(), EARLIER.toString()));
    assertThat(address(folk.home, BETWEEN)).isNotEqualTo(address);
    correct(moved, EARLIER);
    assertThat(address(folk.home, BETWEEN)).isEqualTo(address);
    assertThat(address(folk.home, EARLIER.minusDays(1))).isNotEqualTo(address);
    assertThat(now().head(folk.home, BETWEEN)).contains(folk.husband);
  }

  @Test
  void letsAHeadWhoJoinedAnotherHouseholdLeaveTheirsOnTheRightDay() {
    Outcome joined =
        folk.register(
            new MoveWithin(
                List.of(as(folk.maiden, "99")),
                new Target.Join(folk.nextDoor),
                MoveReason.OTHER,
                null,
                Succession.none()));
    correct(joined, EARLIER);
    assertThat(now().home(folk.maiden, BETWEEN)).contains(folk.nextDoor);
    assertThat(now().head(folk.beyond, BETWEEN)).isEmpty();
    assertThat(now().head(folk.beyond, EARLIER.minusDays(1))).contains(folk.maiden);
  }

  @Test
  void splitsAndMergesOnTheRightDay() {
    Outcome split =
        folk.register(
            new Split(folk.home, List.of(as(folk.mother, "02")), null, Succession.none()),
            Folk.act(EARLIER));
    HouseholdId own = split.households().getFirst();
    Outcome merged = folk.register(new Merger(own, folk.beyond, List.of(as(folk.mother, "99"))));
    correct(split, EARLIER.plusDays(5));
    correct(merged, BETWEEN);
    assertThat(now().home(folk.mother, EARLIER)).contains(folk.home);
    assertThat(now().home(folk.mother, EARLIER.plusDays(5))).contains(own);
    assertThat(now().home(folk.mother, BETWEEN)).contains(folk.beyond);
    assertThat(now().head(own, BETWEEN)).isEmpty();
  }

  private Outcome correct(Outcome wrong, LocalDate right) {
    return folk.register(new EventCorrection(event(wrong), right, null));
  }

  /** As no kin of whoever heads. */
  private MoveWithin joins(PersonId person) {
    return new MoveWithin(
        List.of(as(person, "99")),
        new Target.Join(folk.home),
        MoveReason.OTHER,
        null,
        Succession.none());
  }

  private static UUID event(Outcome of) {
    return of.events().getFirst().id();
  }

  private String address(HouseholdId household, LocalDate day) {
    return household(household, day).address();
  }
}
