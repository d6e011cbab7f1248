package org.tongban.registry;

import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.registry.Declaration.Home;
import org.tongban.registry.Declaration.MoveReason;
import org.tongban.registry.Declaration.Succession;
import org.tongban.testing.IntegrationTest;

/** Dwellings that do not stand yet, stand empty, or never were kept are refused with the reason. */
@IntegrationTest
class DwellingRefusalsIntegrationTests extends FolkTests {

  @Autowired MessageSource words;
  @Autowired Households households;
  @Autowired Stamps stamps;

  private Refusals refusals;

  @BeforeEach
  void prepare() {
    refusals = new Refusals(declarations, jdbc, words);
  }

  @Test
  void nobodyMovesIntoADwellingBeforeItStands() {
    move(folk.nextDoor, Folk.newHome());
    Home built = new Home.Known(dwelling(folk.nextDoor));
    refusals.refuses(
        "dwelling.later",
        folk,
        new Declaration.HouseholdMove(folk.beyond, built, MoveReason.OTHER),
        Folk.act(DAY.minusDays(1)));
  }

  @Test
  void anAddressWhereNobodyLivesIsNotRenamedThroughThoseWhoLeft() {
    DwellingId left = dwelling(folk.nextDoor);
    move(folk.nextDoor, Folk.newHome());
    refusals.refuses(
        "dwelling.empty",
        folk,
        new Declaration.AddressRenaming(left, Folk.PLACE, "新路 1 号"),
        Folk.act());
  }

  @Test
  void aHouseholdEnrolledBeforeDwellingsWereKeptIsNotSplit() {
    withoutDwelling(folk.home);
    refusals.refuses(
        "split.dwelling",
        folk,
        new Declaration.Split(folk.home, List.of(as(folk.mother, "02")), null, Succession.none()),
        Folk.act());
  }

  private void move(HouseholdId household, Home to) {
    folk.register(new Declaration.HouseholdMove(household, to, MoveReason.OTHER));
  }

  private DwellingId dwelling(HouseholdId household) {
    return Objects.requireNonNull(household(household, DAY).dwelling());
  }

  /** As the first version of the register left it: no declaration makes such a household now. */
  private void withoutDwelling(HouseholdId household) {
    CaseId caseId = CaseId.next();
    folk.city()
        .run(() -> {
          HouseholdRow row = households.open(household).orElseThrow();
          OffsetDateTime now = stamps.next(row.head(), household);
          households.supersede(row, now, caseId);
          households.add(homeless(row), now, caseId);
        });
  }

  private static HouseholdRow homeless(HouseholdRow row) {
    return new HouseholdRow(
        UUID.randomUUID(),
        row.id(),
        row.number(),
        row.kind(),
        row.community(),
        null,
        row.address(),
        row.head(),
        row.headException(),
        row.from(),
        row.until());
  }
}
