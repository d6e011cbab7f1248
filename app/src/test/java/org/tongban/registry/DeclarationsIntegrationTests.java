package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;
import static org.tongban.registry.Folk.to;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.BirthKind;
import org.tongban.registry.Declaration.CancellationKind;
import org.tongban.registry.Declaration.MoveReason;
import org.tongban.registry.Declaration.Succession;
import org.tongban.registry.Declaration.Target;
import org.tongban.testing.IntegrationTest;

/** What births, deaths, moves and household changes do to the register. */
@IntegrationTest
class DeclarationsIntegrationTests extends FolkTests {

  private static final RegionCode OUTSIDE = new RegionCode("510104");

  @Test
  void registersABirthWithANumberAndBothParents() {
    Outcome born = folk.register(folk.birth(BirthKind.MARITAL), Folk.certified(DAY));
    PersonId child = born.persons().getFirst();
    Person entry = person(child, DAY);
    assertThat(entry.registration().map(Registration::household)).contains(folk.home);
    assertThat(entry.number().birthDate()).isEqualTo(DAY.minusDays(9));
    assertThat(entry.number().male()).isFalse();
    assertThat(register.find(entry.number(), City.reading())).contains(child);
    assertThat(parents(child)).isEqualTo(2);
    assertThat(born.events())
        .extracting(RegistrationEvent::kind)
        .containsExactly(RegistrationEvent.Kind.BIRTH);
  }

  @Test
  void endsEverythingADeathEndsAndLetsAnotherHead() {
    folk.register(new Declaration.Death(folk.husband, to(folk.wife)));
    assertThat(person(folk.husband, DAY).alive()).isFalse();
    assertThat(home(folk.husband, DAY)).isEmpty();
    assertThat(home(folk.husband, DAY.minusDays(1))).contains(folk.home);
    assertThat(register.marriage(folk.wife, AsOf.on(DAY), City.reading())).isEmpty();
    assertThat(person(folk.wife, DAY).marriage()).isEqualTo("30");
    Household household = household(folk.home, DAY);
    assertThat(household.head()).isEqualTo(folk.wife);
    assertThat(household.members())
        .extracting(Household.Member::relation)
        .containsExactly("02", "20", "54");
  }

  @Test
  void endsTheHouseholdOfWhoLivedAlone() {
    folk.register(new Declaration.Death(folk.bachelor, Succession.none()));
    assertThat(stands(folk.nextDoor)).isFalse();
  }

  @Test
  void cancelsForGoodOrForATime() {
    folk.register(
        new Declaration.Cancellation(folk.son, CancellationKind.ENLISTED, null, Succession.none()));
    assertThat(home(folk.son, DAY)).isEmpty();
    folk.register(new Declaration.Restoration(folk.son, new Target.Join(folk.home), "20"));
    assertThat(home(folk.son, DAY)).contains(folk.home);
  }

  @Test
  void founds_splits_and_mergesHouseholds() {
    Outcome founded =
        folk.register(
            new Declaration.Establishment(
                Folk.newHousehold(), List.of(as(folk.mother, "02")), Succession.none()));
    HouseholdId own = founded.households().getFirst();
    assertThat(home(folk.mother, DAY)).contains(own);
    Outcome split =
        folk.register(
            new Declaration.Split(
                folk.home,
                List.of(as(folk.husband, "02"), as(folk.son, "20")),
                null,
                to(folk.wife)));
    HouseholdId apart = split.households().getFirst();
    assertThat(home(folk.son, DAY)).contains(apart);
    assertThat(household(folk.home, DAY).head()).isEqualTo(folk.wife);
    folk.register(
        new Declaration.Merger(
            apart, folk.home, List.of(as(folk.husband, "10"), as(folk.son, "20"))));
    assertThat(home(folk.husband, DAY)).contains(folk.home);
    assertThat(stands(apart)).isFalse();
  }

  @Test
  void changesTheHeadAndEveryRelation() {
    folk.register(
        new Declaration.HeadChange(
            folk.home, to(folk.mother, as(folk.husband, "20"), as(folk.wife, "38"))));
    Household household = household(folk.home, DAY);
    assertThat(household.head()).isEqualTo(folk.mother);
    assertThat(household.members())
        .extracting(Household.Member::relation)
        .containsExactly("02", "20", "38", "41");
  }

  @Test
  void movesPersonsAndWholeHouseholds() {
    folk.register(
        new Declaration.MoveWithin(
            List.of(as(folk.mother, "99")),
            new Target.Join(folk.beyond),
            MoveReason.OTHER,
            null,
            Succession.none()));
    assertThat(home(folk.mother, DAY)).contains(folk.beyond);
    folk.register(new Declaration.HouseholdMove(folk.home, Folk.newHome(), MoveReason.PURCHASE));
    assertThat(household(folk.home, DAY).address()).isEqualTo("样例新村 12 号 501 室");
    assertThat(household(folk.home, DAY.minusDays(1)).address()).isEqualTo("样例路 7 幢 302 室");
  }

  @Test
  void movesInFromOutsideOutAgainAndBack() {
    LocalDate born = LocalDate.of(1999, 7, 7);
    Declaration.Entry entry =
        new Declaration.Entry(Folk.number(born, Sex.FEMALE), Folk.adult("吴芳", Sex.FEMALE, born));
    Declaration.MoveIn in =
        new Declaration.MoveIn(entry, Folk.newHousehold(), "02", OUTSIDE, MoveReason.TALENT, null);
    Outcome came = folk.register(in, Folk.act(DAY.minusDays(20)));
    PersonId person = came.persons().getFirst();
    folk.register(
        new Declaration.MoveOut(person, OUTSIDE, MoveReason.WORK, Succession.none()),
        Folk.act(DAY.minusDays(5)));
    assertThat(home(person, DAY)).isEmpty();
    Outcome again =
        folk.register(
            new Declaration.MoveIn(
                entry, new Target.Join(folk.dormitory), "99", OUTSIDE, MoveReason.WORK, null));
    assertThat(again.persons()).isEmpty();
    assertThat(home(person, DAY)).contains(folk.dormitory);
  }

  @Test
  void registersLateWhoNeverWas() {
    Declaration.Entry entry =
        new Declaration.Entry(null, Folk.adult("郑迟", Sex.MALE, LocalDate.of(2001, 1, 9)));
    Outcome late =
        folk.register(
            new Declaration.LateRegistration(entry, new Target.Join(folk.dormitory), "99"));
    assertThat(home(late.persons().getFirst(), DAY)).contains(folk.dormitory);
  }

  @Test
  void showsExactlyWhatWouldChangeAndChangesNothing() {
    Preview preview =
        declarations.preview(new Declaration.Death(folk.husband, to(folk.wife)), Folk.act());
    assertThat(preview.changes())
        .contains(
            new Change(Subject.of(folk.husband), "alive", "true", "false"),
            new Change(Subject.of(folk.wife), "marriage", "20", "30"),
            new Change(Subject.of(folk.wife), "relation", "10", "02"),
            new Change(Subject.of(folk.mother), "relation", "52", "54"),
            new Change(
                Subject.of(folk.home), "head", folk.husband.toString(), folk.wife.toString()));
    assertThat(person(folk.husband, DAY).alive()).isTrue();
  }

  private boolean stands(HouseholdId household) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM registry.household_version
              WHERE household = ? AND upper_inf(valid) AND upper_inf(recorded))
            """)
        .param(household.value())
        .query(Boolean.class)
        .single();
  }

  private int parents(PersonId child) {
    return jdbc.sql("SELECT count(*) FROM registry.kinship WHERE child = ?")
        .param(child.value())
        .query(Integer.class)
        .single();
  }
}
