package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongban.casework.Bundled.HEALTH;
import static org.tongban.casework.Bundled.MEDICAL;
import static org.tongban.casework.Bundled.SOCIAL;
import static org.tongban.casework.Family.WINDOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.items.Admitted;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;

/** One form begins several cases, each of its own office (一件事). */
@IntegrationTest
class BundlesIntegrationTests {

  @Autowired Applications applications;
  @Autowired Bundles bundles;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext context;
  @Autowired Clock clock;

  private Actor mother;

  @BeforeEach
  void enrol() {
    mother = Family.enrol(enrolment).applicant();
  }

  @Test
  void beginsTheOthersByItselfOnceTheChildIsRegistered() {
    Bundled newborn = submitted("newborn", Map.of());
    assertThat(newborn.standings())
        .containsExactly(
            "birth RUNNING",
            "vaccination WAITING",
            "socialCard WAITING",
            "insurance WAITING",
            "costs WAITING");

    newborn.grant(WINDOW, "birth");
    assertThat(newborn.standings())
        .containsExactly(
            "birth GRANTED",
            "vaccination RUNNING",
            "socialCard RUNNING",
            "insurance RUNNING",
            "costs RUNNING");
    Matter costs = newborn.part("costs");
    assertThat(desk.queue(MEDICAL, 0, 200)).anyMatch(line -> line.id().equals(costs.id()));
    assertThat(costs.seenBy(MEDICAL).clock()).isPresent();
    assertThat(costs.seenBy(MEDICAL).checks()).isNotEmpty().allMatch(Dossier.Check::passed);
    assertThat(costs.seenBy(MEDICAL).answers())
        .containsEntry("cost", "3200")
        .containsEntry("settled", "no")
        .hasEntrySatisfying("child", child -> assertThat(child).startsWith("测*安 "));
  }

  @Test
  void endsWithTheLastPartAndOneRefusalUndoesNoOther() {
    Bundled newborn = submitted("newborn", Map.of());
    newborn.grant(WINDOW, "birth");
    newborn.refuse(MEDICAL, "costs");
    newborn.grant(HEALTH, "vaccination");
    newborn.grant(SOCIAL, "socialCard");
    assertThat(newborn.whole().track().state()).isEqualTo(CaseState.SUBMITTED);
    newborn.grant(MEDICAL, "insurance");

    assertThat(newborn.whole().track().state()).isEqualTo(CaseState.CLOSED);
    assertThat(newborn.standings()).contains("birth GRANTED", "costs REFUSED", "insurance GRANTED");
    assertThat(newborn.part("costs").track().refusalReason()).isEqualTo("核对无误");
  }

  @Test
  void skipsWhatTheApplicantDoesNotWant() {
    Bundled newborn =
        submitted(
            "newborn",
            Map.of(
                "card",
                "no",
                "insurance",
                "no",
                "costs",
                "no",
                "hospital",
                "",
                "cost",
                "",
                "account",
                ""));
    newborn.grant(WINDOW, "birth");
    newborn.grant(HEALTH, "vaccination");

    assertThat(newborn.whole().track().state()).isEqualTo(CaseState.CLOSED);
    assertThat(newborn.standings())
        .containsExactly(
            "birth GRANTED",
            "vaccination GRANTED",
            "socialCard SKIPPED",
            "insurance SKIPPED",
            "costs SKIPPED");
  }

  @Test
  void leavesWhatWaitsWhenTheBirthIsRefused() {
    Bundled newborn = submitted("newborn", Map.of("costs", "no"));
    newborn.refuse(WINDOW, "birth");

    assertThat(newborn.whole().track().state()).isEqualTo(CaseState.CLOSED);
    assertThat(newborn.standings())
        .containsExactly(
            "birth REFUSED",
            "vaccination LEFT",
            "socialCard LEFT",
            "insurance LEFT",
            "costs SKIPPED");
  }

  @Test
  void withdrawsWithItEveryPartThatStillRuns() {
    Bundled newborn = submitted("newborn", Map.of());
    newborn.grant(WINDOW, "birth");
    newborn.grant(HEALTH, "vaccination");
    withdraw(newborn.whole());

    assertThat(newborn.whole().track().state()).isEqualTo(CaseState.CANCELLED);
    assertThat(newborn.standings())
        .containsExactly(
            "birth GRANTED",
            "vaccination GRANTED",
            "socialCard WITHDRAWN",
            "insurance WITHDRAWN",
            "costs WITHDRAWN");
    Matter card = newborn.part("socialCard");
    assertThat(desk.queue(SOCIAL, 0, 200)).noneMatch(line -> line.id().equals(card.id()));
    // Whoever had a child starts anew with the same form.
    assertThat(applications.begin(mother, "newborn").id()).isNotEqualTo(newborn.whole().id());
  }

  @Test
  void endsWhenTheApplicantWithdrawsTheLastPartAlone() {
    Bundled newborn = submitted("newborn", Map.of());
    withdraw(newborn.part("birth"));
    assertThat(newborn.whole().track().state()).isEqualTo(CaseState.CLOSED);
    assertThat(newborn.standings()).contains("birth WITHDRAWN", "costs LEFT");
  }

  @Test
  void asksAtOnceForWhatAPartThatIsWantedNeeds() {
    Draft draft = applications.begin(mother, "newborn");
    List<Map<String, String>> steps =
        Bundled.steps(China.today(clock), Map.of("hospital", "", "cost", "", "account", ""));
    draft = applications.save(mother, draft.id(), 0, draft.revision(), steps.get(0));
    assertThat(draft.problems()).isEmpty();
    draft = applications.save(mother, draft.id(), 1, draft.revision(), steps.get(1));
    assertThat(draft.problems())
        .extracting("field", "messageKey")
        .containsExactlyInAnyOrder(
            tuple("hospital", "problem.required"),
            tuple("cost", "problem.required"),
            tuple("account", "problem.required"));
  }

  @Test
  void showsADepartmentTheWholeWithoutAnswersAndNobodyElsesPart() {
    Bundled newborn = submitted("newborn", Map.of());
    assertThatThrownBy(() -> newborn.whole().seenBy(HEALTH)).isInstanceOf(Refusal.class);
    assertThat(bundles.seenBy(HEALTH, newborn.whole().id())).isEmpty();
    newborn.grant(WINDOW, "birth");

    for (Actor one : List.of(HEALTH, MEDICAL, WINDOW)) {
      assertThat(newborn.whole().seenBy(one).answers()).isEmpty();
      assertThat(newborn.whole().seenBy(one).facts().keySet())
          .allMatch(fact -> fact.startsWith("applicant."));
    }
    Matter costs = newborn.part("costs");
    for (Actor stranger : List.of(HEALTH, SOCIAL, WINDOW, Couple.COUNTY)) {
      assertThatThrownBy(() -> costs.seenBy(stranger)).isInstanceOf(Refusal.class);
      assertThat(desk.recent(stranger, 0, 200)).noneMatch(line -> line.id().equals(costs.id()));
      assertThat(desk.find(stranger, costs.track().number())).isEmpty();
    }
    assertThat(costs.seenBy(MEDICAL).facts().keySet())
        .allMatch(fact -> fact.startsWith("applicant."));
    BundleStanding seen = bundles.seenBy(MEDICAL, costs.id()).orElseThrow();
    assertThat(seen.parts()).hasSize(5);
    assertThat(seen.opens()).containsExactlyInAnyOrder(costs.id(), newborn.part("insurance").id());
    assertThat(bundles.of(Family.enrol(enrolment).applicant(), costs.id())).isEmpty();
  }

  @Test
  void passesWhatWasMendedInOnePartToThoseThatBeginLater() {
    Bundled newborn = submitted("newborn", Map.of());
    Matter birth = newborn.part("birth");
    birth.act(WINDOW, DeskAction.ASK_CORRECTION);
    assertThat(newborn.standings()).contains("birth CORRECTION");
    assertThat(applications.mine(mother)).anyMatch(line -> line.id().equals(birth.id()));
    Draft draft = applications.draft(mother, birth.id());
    Map<String, String> family =
        Map.of("ethnicityOf", "mother", "nativePlaceOf", "father", "phone", "13987654321");
    draft = applications.save(mother, birth.id(), 1, draft.revision(), family);
    applications.submit(mother, birth.id(), draft.revision());
    newborn.grant(WINDOW, "birth");

    Dossier card = desk.openUnmasked(SOCIAL, newborn.part("socialCard").id(), "核对电话");
    assertThat(card.answers()).containsEntry("phone", "13987654321");
    assertThat(applications.mine(mother)).noneMatch(line -> line.id().equals(birth.id()));
  }

  @Test
  void aPartThatCannotBeginHindersNoOtherAndSaysWhy() throws Exception {
    String own = Admitted.copy(context, "vaccination-certificate", "1.0.0", vaccination());
    String bundle = Files.readString(Path.of("../items/newborn/1.0.0/bundle.yaml"));
    String code =
        Admitted.copy(
            context,
            "newborn",
            "1.0.0",
            Map.of("bundle.yaml", bundle.replace("vaccination-certificate", own)));
    Bundled newborn = submitted(code, Map.of("costs", "no", "card", "no"));
    Admitted.takeBack(context, own);
    newborn.grant(WINDOW, "birth");

    assertThat(newborn.standings())
        .contains("birth GRANTED", "vaccination BLOCKED", "insurance RUNNING");
    assertThat(bundles.seenBy(WINDOW, newborn.whole().id()).orElseThrow().parts())
        .flatExtracting(part -> part.blocked().stream().toList())
        .containsExactly(BundlePart.Blocked.ITEM);
    newborn.grant(MEDICAL, "insurance");
    assertThat(newborn.whole().track().state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void isHandedInWithAllItsPartsOrNotAtAll() {
    Draft draft = filled("newborn", Map.of());
    transaction.executeWithoutResult(halfWay -> {
      applications.submit(mother, draft.id(), draft.revision());
      halfWay.setRollbackOnly();
    });
    assertThat(applications.draft(mother, draft.id()).state()).isEqualTo(CaseState.DRAFT);
    assertThat(bundles.of(mother, draft.id())).isEmpty();

    applications.submit(mother, draft.id(), draft.revision());
    assertThat(bundles.of(mother, draft.id()).orElseThrow().parts()).hasSize(5);
  }

  @Test
  void beginsNoPartTwiceWhenTheDecisionBeforeItIsLost() {
    Bundled newborn = submitted("newborn", Map.of());
    Matter birth = newborn.part("birth");
    transaction.executeWithoutResult(halfWay -> {
      birth.act(WINDOW, DeskAction.APPROVE);
      halfWay.setRollbackOnly();
    });
    assertThat(newborn.standings()).contains("birth RUNNING", "costs WAITING");

    newborn.grant(WINDOW, "birth");
    assertThat(desk.queue(HEALTH, 0, 200))
        .filteredOn(line -> line.id().equals(newborn.part("vaccination").id()))
        .hasSize(1);
  }

  @Test
  void standsBesideAnApplicationOfTheSameItem() {
    Draft alone = applications.begin(mother, "birth-registration");
    Bundled newborn = submitted("newborn", Map.of());
    assertThat(newborn.standings()).contains("birth RUNNING");
    assertThat(applications.begin(mother, "birth-registration").id()).isEqualTo(alone.id());
  }

  private static Map<String, String> vaccination() throws IOException {
    String process =
        Files.readString(Path.of("../items/vaccination-certificate/1.0.0/case.bpmn20.xml"));
    return Map.of("case.bpmn20.xml", process.replace("vaccination-certificate", "CODE"));
  }

  private void withdraw(Matter matter) {
    applications.withdraw(mother, matter.id(), matter.track().revision());
  }

  private Draft filled(String item, Map<String, String> changed) {
    Draft draft = applications.begin(mother, item);
    List<Map<String, String>> steps = Bundled.steps(China.today(clock), changed);
    for (int step = 0; step < steps.size(); step++) {
      draft = applications.save(mother, draft.id(), step, draft.revision(), steps.get(step));
      assertThat(draft.problems()).isEmpty();
    }
    return draft;
  }

  private Bundled submitted(String item, Map<String, String> changed) {
    Draft draft = filled(item, changed);
    applications.submit(mother, draft.id(), draft.revision());
    return new Bundled(new Matter(applications, desk, mother, draft.id()), bundles, desk);
  }
}
