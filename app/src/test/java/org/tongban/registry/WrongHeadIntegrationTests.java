package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.*;
import org.tongban.testing.IntegrationTest;

/** Who became head is put right with the relations of every member, and nothing is overwritten. */
@IntegrationTest
class WrongHeadIntegrationTests extends FolkTests {

  private static final LocalDate CHANGED = DAY.minusDays(30);
  private static final LocalDate AFTER = DAY.minusDays(10);
  private static final LocalDate BEFORE = CHANGED.minusDays(1);

  @Test
  void letsTheFormerHeadGoOnAsIfNothingHadChanged() {
    Outcome wrong = changed(folk.wife);
    Known then = now();
    Outcome corrected = folk.register(correction(wrong, Folk.to(folk.husband)));
    assertThat(then.head(folk.home, AFTER)).contains(folk.wife);
    assertThat(then.relation(folk.mother, AFTER)).isEqualTo("54");
    assertThat(now().head(folk.home, AFTER)).contains(folk.husband);
    for (LocalDate day : List.of(BEFORE, CHANGED, AFTER)) {
      assertThat(relations(now(), day)).containsExactly("02", "10", "20", "52");
    }
    assertThat(then.relation(folk.husband, AFTER)).isEqualTo("10");
    assertThat(corrected.events())
        .extracting(RegistrationEvent::kind, RegistrationEvent::person)
        .containsExactly(
            Tuple.tuple(RegistrationEvent.Kind.EVENT_CORRECTED, folk.wife),
            Tuple.tuple(RegistrationEvent.Kind.EVENT_CORRECTED, folk.husband));
    assertThat(
            jdbc.sql(
                    """
                    SELECT DISTINCT corrects FROM registry.event
                    WHERE kind = 'EVENT_CORRECTED' AND person IN (?, ?)
                    """)
                .params(folk.wife.value(), folk.husband.value())
                .query(UUID.class)
                .single())
        .isEqualTo(event(wrong));
  }

  @Test
  void showsExactlyWhatItChanges() {
    Outcome wrong = changed(folk.wife);
    Preview preview = declarations.preview(correction(wrong, Folk.to(folk.husband)), Folk.act());
    String since = Folk.SINCE.toString();
    String day = CHANGED.toString();
    assertThat(preview.changes())
        .containsExactlyInAnyOrder(
            new Change(
                Subject.of(folk.home), "head", folk.wife.toString(), folk.husband.toString()),
            new Change(Subject.of(folk.husband), "relation", "10", "02"),
            new Change(Subject.of(folk.husband), "since", day, since),
            new Change(Subject.of(folk.wife), "relation", "02", "10"),
            new Change(Subject.of(folk.wife), "since", day, since),
            new Change(Subject.of(folk.mother), "relation", "54", "52"),
            new Change(Subject.of(folk.mother), "since", day, since));
  }

  @Test
  void letsAnotherMemberHeadFromThatDayWithTheRelationsStated() {
    Outcome wrong = changed(folk.wife);
    folk.register(correction(wrong, Folk.to(folk.mother, as(folk.husband, "20"))));
    assertThat(relations(now(), AFTER)).containsExactly("20", "38", "41", "02");
    assertThat(now().head(folk.home, AFTER)).contains(folk.mother);
    assertThat(relations(now(), BEFORE)).containsExactly("02", "10", "20", "52");
    assertThat(now().head(folk.home, BEFORE)).contains(folk.husband);
  }

  @Test
  void putsWhoCameSinceAndWhoLeftSinceToTheRightHead() {
    Outcome wrong = changed(folk.wife);
    folk.register(joins(folk.bachelor, "97"), Folk.act(CHANGED.plusDays(5)));
    folk.register(joins(folk.maiden, "99"), Folk.act(CHANGED.plusDays(5)));
    folk.register(
        new MoveOut(folk.mother, new RegionCode("510104"), MoveReason.WORK, Succession.none()),
        Folk.act(AFTER));
    folk.register(correction(wrong, Folk.to(folk.husband, as(folk.bachelor, "73"))));
    assertThat(now().relation(folk.bachelor, AFTER)).isEqualTo("73");
    assertThat(now().relation(folk.maiden, AFTER)).isEqualTo("99");
    assertThat(now().relation(folk.mother, AFTER.minusDays(1))).isEqualTo("52");
    assertThat(now().home(folk.mother, AFTER)).isEmpty();
  }

  @Test
  void namesAnotherSuccessorOfTheDeadAndKeepsTheActOne() {
    Outcome died = folk.register(new Death(folk.husband, Folk.to(folk.wife)), Folk.act(CHANGED));
    Outcome corrected =
        folk.register(
            new HeadCorrection(headChange(died), Folk.to(folk.mother, as(folk.son, "41"))));
    assertThat(now().head(folk.home, AFTER)).contains(folk.mother);
    assertThat(now().relation(folk.wife, AFTER)).isEqualTo("38");
    assertThat(now().person(folk.wife, AFTER).marriage()).isEqualTo("30");
    assertThat(corrected.events())
        .extracting(RegistrationEvent::person)
        .containsExactly(folk.wife, folk.husband, folk.mother);

    LocalDate right = CHANGED.minusDays(5);
    folk.register(new EventCorrection(died.events().getFirst().id(), right, null));
    assertThat(now().person(folk.husband, right).alive()).isFalse();
    assertThat(now().head(folk.home, right)).contains(folk.mother);
    assertThat(now().head(folk.home, right.minusDays(1))).contains(folk.husband);
    assertThat(now().relation(folk.wife, right)).isEqualTo("38");
  }

  @Test
  void isCorrectedAgainAndOnAnotherDay() {
    Outcome wrong = changed(folk.wife);
    folk.register(correction(wrong, Folk.to(folk.husband)));
    folk.register(correction(wrong, Folk.to(folk.mother, as(folk.husband, "20"))));
    assertThat(now().head(folk.home, AFTER)).contains(folk.mother);
    folk.register(new EventCorrection(event(wrong), AFTER, null));
    assertThat(now().head(folk.home, AFTER.minusDays(1))).contains(folk.husband);
    assertThat(relations(now(), AFTER.minusDays(1))).containsExactly("02", "10", "20", "52");
    folk.register(correction(wrong, Folk.to(folk.wife)));
    assertThat(now().head(folk.home, AFTER)).contains(folk.wife);
    assertThat(relations(now(), DAY)).containsExactly("10", "02", "20", "54");
  }

  @Test
  void acceptsAMinorWithTheReasonStated() {
    Outcome wrong = changed(folk.wife);
    folk.register(
        new HeadCorrection(event(wrong), new Succession(folk.son, List.of(), "父母均在国外，由祖母监护")));
    assertThat(now().head(folk.home, AFTER)).contains(folk.son);
  }

  private Outcome changed(PersonId head) {
    return folk.register(new HeadChange(folk.home, Folk.to(head)), Folk.act(CHANGED));
  }

  private List<String> relations(Known known, LocalDate day) {
    return List.of(folk.husband, folk.wife, folk.son, folk.mother).stream()
        .map(person -> known.relation(person, day))
        .toList();
  }

  private MoveWithin joins(PersonId person, String relation) {
    return new MoveWithin(
        List.of(as(person, relation)),
        new Target.Join(folk.home),
        MoveReason.OTHER,
        null,
        Succession.none());
  }

  private static HeadCorrection correction(Outcome wrong, Succession right) {
    return new HeadCorrection(event(wrong), right);
  }

  private static UUID event(Outcome of) {
    return of.events().getFirst().id();
  }

  private static UUID headChange(Outcome of) {
    return of.events().stream()
        .filter(event -> event.kind() == RegistrationEvent.Kind.HEAD_CHANGED)
        .findFirst()
        .orElseThrow()
        .id();
  }
}
