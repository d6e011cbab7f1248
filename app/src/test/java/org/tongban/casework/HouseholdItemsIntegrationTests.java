package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Act;
import org.tongban.registry.AsOf;
import org.tongban.registry.Declaration;
import org.tongban.registry.Declarations;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Household;
import org.tongban.registry.Person;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

@IntegrationTest
class HouseholdItemsIntegrationTests {

  private static final Map<String, String> STATED =
      Map.of("truthful", "true", "noticeRead", "true");
  private static final Map<String, String> PHONE = Map.of("phone", "13912345678");

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired Register register;
  @Autowired Declarations declarations;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;

  private Family family;

  @BeforeEach
  void setUp() {
    family = Family.enrol(enrolment);
  }

  @Test
  void registersADeathAndNamesTheNewHead() {
    Matter matter = submit("death-registration", death(family.father(), family.mother()), PHONE);

    assertThat(matter.seenBy(Family.WINDOW).answers()).containsEntry("deceased", "测*试");
    assertThat(matter.act(Family.WINDOW, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
    assertThat(person(family.father()).alive()).isFalse();
    assertThat(household().head()).isEqualTo(family.mother());
    assertThat(household().members()).hasSize(1);
  }

  @Test
  void flagsADeathThatLeavesTheHouseholdWithoutAHead() {
    Matter matter = submit("death-registration", death(family.father(), null), PHONE);

    Dossier seen = matter.seenBy(Family.WINDOW);
    assertThat(seen.register().orElseThrow().refused()).isPresent();
    assertThatThrownBy(() -> matter.act(Family.WINDOW, DeskAction.APPROVE))
        .isInstanceOf(Refusal.class);
    assertThat(person(family.father()).alive()).isTrue();
  }

  @Test
  void offersNobodyOutsideTheHouseholdAndNotOneself() {
    Draft draft = applications.begin(family.applicant(), "death-registration");
    assertThat(draft.members())
        .extracting(Draft.Member::person)
        .containsExactly(family.mother(), family.father());

    for (PersonId chosen : List.of(family.mother(), Couple.enrol(enrolment).spouse())) {
      draft =
          applications.save(
              family.applicant(), draft.id(), 0, draft.revision(), death(chosen, null));
      assertThat(draft.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.field()).isEqualTo("deceased"));
    }
    Draft kept = draft;
    assertThatThrownBy(() -> applications.submit(family.applicant(), kept.id(), kept.revision()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void namesAnotherHead() {
    Map<String, String> head = new HashMap<>(PHONE);
    head.put("newHead", family.mother().toString());
    Map<String, String> stated = new HashMap<>(STATED);
    stated.put("headAgrees", "true");
    Matter matter =
        Matter.submitted(
            applications, desk, family.applicant(), "head-change", List.of(head, stated));

    matter.act(Family.WINDOW, DeskAction.APPROVE);
    assertThat(household().head()).isEqualTo(family.mother());
    assertThat(household().members().getLast().relation()).isEqualTo("10");
  }

  @Test
  void changesANameOnlyAfterTheCountyHasReviewedIt() {
    Map<String, String> name = new HashMap<>(PHONE);
    name.putAll(Map.of("newName", "测新名", "reason", "与他人重名,多有不便"));
    Matter matter =
        Matter.submitted(
            applications, desk, family.applicant(), "name-change", List.of(name, STATED));

    assertThatThrownBy(() -> matter.act(Family.WINDOW, DeskAction.APPROVE))
        .isInstanceOf(Refusal.class);
    assertThat(matter.act(Family.WINDOW, DeskAction.ACCEPT).state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(matter.seenBy(Family.WINDOW).actions()).isEmpty();
    assertThat(person(family.mother()).name()).isEqualTo("测㐀试");

    assertThat(matter.act(Couple.COUNTY, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
    assertThat(person(family.mother()).name()).isEqualTo("测新名");
    assertThat(person(family.mother()).details().formerName()).isEqualTo("测㐀试");
  }

  @Test
  void replacesNoBookThatWasNeverIssued() {
    Map<String, String> lost = new HashMap<>(PHONE);
    lost.put("lost", "true");
    Matter matter =
        Matter.submitted(
            applications, desk, family.applicant(), "book-replacement", List.of(lost, STATED));

    assertThat(matter.seenBy(Family.WINDOW).register().orElseThrow().refused()).isPresent();
    assertThat(matter.act(Family.WINDOW, DeskAction.REFUSE).state())
        .isEqualTo(CaseState.NOT_ACCEPTED);
  }

  @Test
  void showsAnOldCaseAfterTheHouseholdIsNoMore() {
    Matter matter = submit("death-registration", death(family.father(), family.mother()), PHONE);
    matter.act(Family.WINDOW, DeskAction.APPROVE);
    transaction.executeWithoutResult(_ ->
        declarations.register(
            new Declaration.MoveOut(
                family.mother(),
                new RegionCode("310118"),
                Declaration.MoveReason.WORK,
                Declaration.Succession.none()),
            new Act(Couple.COUNTY, matter.id(), "户口登记条例 第十条", China.today(clock))));

    Dossier seen = matter.seenBy(Family.WINDOW);
    assertThat(seen.state()).isEqualTo(CaseState.GRANTED);
    assertThat(seen.facts()).containsKey("household.number");
  }

  @Test
  void refusesAfterReviewWithTheReasonOfTheOfficial() {
    Map<String, String> name = new HashMap<>(PHONE);
    name.putAll(Map.of("newName", "测新名", "reason", "与他人重名,多有不便"));
    Matter matter =
        Matter.submitted(
            applications, desk, family.applicant(), "name-change", List.of(name, STATED));
    matter.act(Family.WINDOW, DeskAction.ACCEPT);

    assertThat(matter.act(Couple.COUNTY, DeskAction.REFUSE).state()).isEqualTo(CaseState.REFUSED);
    assertThat(matter.track().refusalReason()).isEqualTo("核对无误");
    assertThat(person(family.mother()).name()).isEqualTo("测㐀试");
  }

  private Matter submit(String item, Map<String, String> first, Map<String, String> second) {
    return Matter.submitted(
        applications, desk, family.applicant(), item, List.of(first, second, STATED));
  }

  private static Map<String, String> death(PersonId deceased, @Nullable PersonId head) {
    Map<String, String> answers = new HashMap<>();
    answers.put("deceased", deceased.toString());
    answers.put("deathDate", "2026-11-05");
    answers.put("certificate", "SY-20261105-01");
    if (head != null) {
      answers.put("newHead", head.toString());
    }
    return answers;
  }

  private Household household() {
    return transaction.execute(_ -> register.household(family.home(), today(), reading()));
  }

  private Person person(PersonId id) {
    return transaction.execute(_ -> register.person(id, today(), reading()));
  }

  private AsOf today() {
    return AsOf.on(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
  }

  private static Reading reading() {
    return new Reading(Couple.COUNTY, null, "casework.purpose.case");
  }
}
