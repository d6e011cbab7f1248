package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.KinshipKind;
import org.tongban.registry.Declaration.MoveReason;
import org.tongban.registry.Declaration.NumberFault;
import org.tongban.registry.Declaration.PaperEnd;
import org.tongban.registry.Declaration.ResidenceBasis;
import org.tongban.registry.Declaration.Succession;
import org.tongban.registry.Declaration.Target;
import org.tongban.testing.IntegrationTest;

/** What changes, corrections, ties and papers do to the register. */
@IntegrationTest
class AmendmentsIntegrationTests extends FolkTests {

  @Autowired KinshipSearch kinship;

  @Test
  void changesANameFromADayOnAndKeepsTheFormerOne() {
    folk.register(new Declaration.ParticularsChange(folk.son, Particular.NAME, "王大山", folk.wife));
    assertThat(person(folk.son, DAY).name()).isEqualTo("王大山");
    assertThat(person(folk.son, DAY).details().formerName()).isEqualTo("王小山");
    assertThat(person(folk.son, DAY.minusDays(1)).name()).isEqualTo("王小山");
    assertThat(
            jdbc.sql("SELECT change_kind FROM registry.event WHERE person = ? AND field = 'name'")
                .param(folk.son.value())
                .query(String.class)
                .single())
        .isEqualTo("20");
  }

  @Test
  void issuesANumberAnewAndKeepsTheOldOneLinked() {
    CitizenNumber before = person(folk.maiden, DAY).number();
    folk.register(new Declaration.ParticularsChange(folk.maiden, Particular.SEX, "1", folk.maiden));
    Person after = person(folk.maiden, DAY);
    assertThat(after.sex()).isEqualTo(Sex.MALE);
    assertThat(after.number()).isNotEqualTo(before);
    assertThat(after.number().male()).isTrue();
    assertThat(person(folk.maiden, DAY.minusDays(1)).number()).isEqualTo(before);
    assertThat(register.find(before, City.reading())).contains(folk.maiden);
    assertThat(register.find(after.number(), City.reading())).contains(folk.maiden);
    folk.register(new Declaration.NumberChange(folk.wife, NumberFault.WRONG));
    assertThat(person(folk.wife, DAY).number().male()).isFalse();
  }

  @Test
  void correctsWhatWasWrongSinceEverAndRemembersTheError() {
    Known before = now();
    folk.register(
        new Declaration.ParticularsCorrection(folk.son, Particular.BIRTH_DATE, "2012-09-21", null));
    LocalDate earlier = DAY.minusYears(2);
    assertThat(person(folk.son, earlier).birthDate()).isEqualTo(LocalDate.of(2012, 9, 21));
    assertThat(person(folk.son, DAY).number().birthDate()).isEqualTo(LocalDate.of(2012, 9, 21));
    assertThat(before.person(folk.son, earlier).birthDate()).isEqualTo(LocalDate.of(2012, 9, 1));
    folk.register(
        new Declaration.ParticularsCorrection(
            folk.wife, Particular.WORKPLACE, "样例小学", DAY.minusYears(1)));
    assertThat(person(folk.wife, DAY.minusDays(1)).details().workplace()).isEqualTo("样例小学");
    assertThat(person(folk.wife, DAY.minusYears(2)).details().workplace()).isNull();
  }

  @Test
  void correctsTheDayAndTheHouseholdOfAMove() {
    Outcome moved =
        folk.register(
            new Declaration.MoveWithin(
                List.of(as(folk.mother, "99")),
                new Target.Join(folk.beyond),
                MoveReason.OTHER,
                null,
                Succession.none()));
    Known before = now();
    LocalDate right = DAY.minusDays(40);
    folk.register(
        new Declaration.EventCorrection(moved.events().getFirst().id(), right, folk.nextDoor));
    assertThat(home(folk.mother, right.minusDays(1))).contains(folk.home);
    assertThat(home(folk.mother, right)).contains(folk.nextDoor);
    assertThat(before.home(folk.mother, DAY)).contains(folk.beyond);
    folk.register(
        new Declaration.EventCorrection(moved.events().getFirst().id(), DAY, folk.beyond));
    assertThat(home(folk.mother, right)).contains(folk.home);
    assertThat(home(folk.mother, DAY)).contains(folk.beyond);
  }

  @Test
  void correctsTheDayOfADeath() {
    Outcome died = folk.register(new Declaration.Death(folk.son, Succession.none()));
    LocalDate right = DAY.minusDays(4);
    folk.register(new Declaration.EventCorrection(died.events().getFirst().id(), right, null));
    assertThat(person(folk.son, right.minusDays(1)).alive()).isTrue();
    assertThat(person(folk.son, right).alive()).isFalse();
    assertThat(home(folk.son, right)).isEmpty();
  }

  @Test
  void marriesAndDivorces() {
    folk.register(
        new Declaration.MarriageRecord(folk.bachelor, folk.maiden), Folk.act(DAY.minusDays(9)));
    assertThat(person(folk.maiden, DAY).marriage()).isEqualTo("21");
    folk.register(
        new Declaration.MoveWithin(
            List.of(as(folk.maiden, "12")),
            new Target.Join(folk.nextDoor),
            MoveReason.SPOUSE,
            folk.bachelor,
            Succession.none()),
        Folk.act(DAY.minusDays(8)));
    folk.register(
        new Declaration.MarriageEnd(folk.maiden, folk.bachelor), Folk.act(DAY.minusDays(5)));
    assertThat(person(folk.bachelor, DAY).marriage()).isEqualTo("40");
    folk.register(new Declaration.MarriageRecord(folk.maiden, folk.bachelor));
    assertThat(person(folk.maiden, DAY).marriage()).isEqualTo("23");
  }

  @Test
  void findsKinshipThroughRecords() {
    KinshipPath path = path(folk.son, folk.mother).orElseThrow();
    assertThat(path.term()).isEqualTo("祖母");
    assertThat(path.steps())
        .extracting(KinshipPath.Step::person)
        .containsExactly(folk.husband, folk.mother);
    assertThat(path(folk.wife, folk.mother).orElseThrow().term()).isEqualTo("婆婆");
    folk.register(new Declaration.KinshipRecord(folk.mother, folk.maiden, KinshipKind.ADOPTION));
    assertThat(path(folk.son, folk.maiden).orElseThrow().term()).isEqualTo("姑母");
    assertThat(path(folk.son, folk.bachelor)).isEmpty();
    folk.register(new Declaration.KinshipEnd(folk.mother, folk.maiden, KinshipKind.ADOPTION));
    assertThat(path(folk.son, folk.maiden)).isEmpty();
  }

  @Test
  void issuesAndReplacesBooksAndCards() {
    folk.register(new Declaration.BookIssue(folk.home));
    Outcome replaced = folk.register(new Declaration.BookReplacement(folk.home, true));
    assertThat(statuses(replaced.documents().getFirst())).containsExactly("VALID");
    Outcome first = folk.register(new Declaration.CardIssue(folk.son), Folk.act(DAY.minusDays(9)));
    folk.register(new Declaration.CardIssue(folk.son));
    assertThat(statuses(first.documents().getFirst())).containsExactly("VALID", "REPLACED");
    assertThat(
            jdbc.sql(
                    """
                    SELECT upper(valid) FROM registry.document_version
                    WHERE document = ? AND upper_inf(recorded) ORDER BY lower(valid) LIMIT 1
                    """)
                .param(first.documents().getFirst().value())
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .single())
        .isEqualTo(DAY);
  }

  @Test
  void keepsOfALostCardThatItIsLost() {
    Outcome first = folk.register(new Declaration.CardIssue(folk.son), Folk.act(DAY.minusDays(9)));
    folk.register(new Declaration.CardIssue(folk.son, Declaration.CardReason.LOST));
    assertThat(statuses(first.documents().getFirst())).containsExactly("VALID", "LOST");
  }

  @Test
  void endorsesAPermitThatHadLapsedFromThatDayOn() {
    folk.register(
        new Declaration.MoveOut(
            folk.son, new RegionCode("510104"), MoveReason.STUDENT, Succession.none()),
        Folk.act(DAY.minusYears(3)));
    Outcome issued =
        folk.register(
            new Declaration.PermitIssue(
                folk.son, Folk.PLACE, DAY.minusYears(3), ResidenceBasis.SCHOOL),
            Folk.act(DAY.minusYears(2)));
    DocumentId permit = issued.documents().getFirst();
    folk.register(new Declaration.PermitEndorsement(permit));
    assertThat(statuses(permit)).containsExactly("VALID", "VALID");
    folk.register(new Declaration.PermitEnd(permit, PaperEnd.CANCELLED));
    assertThat(statuses(permit)).containsExactly("VALID", "CANCELLED");
  }

  @Test
  void renamesAnAddressForAllWhoLiveThere() {
    Household before = household(folk.home, DAY);
    DwellingId dwelling = java.util.Objects.requireNonNull(before.dwelling());
    folk.register(new Declaration.AddressRenaming(dwelling, Folk.PLACE, "新名路 9 号 302 室"));
    Household after = household(folk.home, DAY);
    assertThat(after.address()).isEqualTo("新名路 9 号 302 室");
    assertThat(register.dwelling(dwelling, AsOf.on(DAY), City.reading()).households())
        .containsExactly(folk.home);
    assertThat(register.dwelling(dwelling, AsOf.on(DAY.minusDays(1)), City.reading()).address())
        .isEqualTo(before.address());
    folk.register(
        new Declaration.HeadChange(folk.home, Folk.to(folk.mother, as(folk.husband, "20"))));
  }

  private Optional<KinshipPath> path(PersonId from, PersonId to) {
    return kinship.path(from, to, AsOf.on(DAY), City.reading());
  }

  private List<String> statuses(DocumentId document) {
    return jdbc.sql(
            """
            SELECT status FROM registry.document_version
            WHERE document = ? AND upper_inf(recorded) ORDER BY lower(valid)
            """)
        .param(document.value())
        .query((row, _) -> row.getString("status"))
        .list();
  }
}
