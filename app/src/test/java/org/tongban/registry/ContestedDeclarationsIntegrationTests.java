package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Declaration.*;
import org.tongban.testing.IntegrationTest;

/** Of two declarations at the same moment the first is entered, and the other gets its reason. */
@IntegrationTest
class ContestedDeclarationsIntegrationTests extends FolkTests {

  @Autowired MessageSource words;

  private Contest contest;

  @BeforeEach
  void prepare() {
    contest = new Contest(folk, jdbc);
  }

  @Test
  void movesAPersonOnceWhenTwoMovesAreDeclared() throws Exception {
    loses("changedMeanwhile", move(folk.beyond), move(folk.nextDoor));
    assertThat(home(folk.mother, DAY)).contains(folk.beyond);
    assertThat(told(folk.mother)).containsOnlyOnce("MOVED_WITHIN");
  }

  @Test
  void splitsNobodyOffAsHeadAfterTheHeadHasChanged() throws Exception {
    Split split = new Split(folk.home, List.of(as(folk.husband, "02")), null, Folk.to(folk.wife));
    loses("successor.needless", new HeadChange(folk.home, Folk.to(folk.wife)), split);
    assertThat(home(folk.husband, DAY)).contains(folk.home);
    assertThat(told(folk.husband)).doesNotContain("SPLIT");
  }

  @Test
  void changesNoHeadAfterASplitHasMadeTheSame() throws Exception {
    Split split = new Split(folk.home, List.of(as(folk.husband, "02")), null, Folk.to(folk.wife));
    loses("head.same", split, new HeadChange(folk.home, Folk.to(folk.wife)));
    assertThat(told(folk.wife)).containsOnlyOnce("HEAD_CHANGED");
  }

  @Test
  void marriesNobodyWhoHasJustDied() throws Exception {
    loses("dead", new Death(folk.bachelor, Succession.none()), wedding());
    assertThat(told(folk.maiden)).doesNotContain("MARRIED");
  }

  @Test
  void entersNoDeathWithoutTheWidowItHasJustMade() throws Exception {
    Death death = new Death(folk.bachelor, Succession.none());
    loses("changedMeanwhile", wedding(), death);
    assertThat(told(folk.bachelor)).doesNotContain("DEATH");
    folk.register(death);
    assertThat(told(folk.maiden)).contains("MARRIED", "MARRIAGE_ENDED");
  }

  @Test
  void mergesNobodyIntoAHouseholdThatHasJustEnded() throws Exception {
    Merger merger = new Merger(folk.beyond, folk.nextDoor, List.of(as(folk.maiden, "99")));
    loses("household.ended", new Death(folk.bachelor, Succession.none()), merger);
    assertThat(home(folk.maiden, DAY)).contains(folk.beyond);
  }

  @Test
  void givesANumberToOneOfTwoWhoComeWithIt() throws Exception {
    LocalDate born = LocalDate.of(1991, 3, 3);
    Entry entry = new Entry(Folk.number(born, Sex.MALE), Folk.adult("吴刚", Sex.MALE, born));
    loses(
        "law.taken",
        new LateRegistration(entry, new Target.Join(folk.beyond), "99"),
        new LateRegistration(entry, new Target.Join(folk.nextDoor), "99"));
    assertThat(household(folk.nextDoor, DAY).members()).hasSize(1);
  }

  private void loses(String reason, Declaration first, Declaration second) throws Exception {
    assertThat(contest.lost(first, second)).isEqualTo(Refusals.key(reason));
    new Refusals(declarations, jdbc, words).said(reason);
  }

  private MoveWithin move(HouseholdId to) {
    return new MoveWithin(
        List.of(as(folk.mother, "99")),
        new Target.Join(to),
        MoveReason.OTHER,
        null,
        Succession.none());
  }

  private MarriageRecord wedding() {
    return new MarriageRecord(folk.bachelor, folk.maiden);
  }

  private List<String> told(PersonId person) {
    return register.history(person, City.reading()).stream()
        .map(event -> event.kind().name())
        .toList();
  }
}
