package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.AsOf;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Household;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

@IntegrationTest
class GeneralCaseIntegrationTests {

  private static final String ITEM = "birth-registration";

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired GeneralFacts facts;
  @Autowired Cases cases;
  @Autowired Register register;
  @Autowired ManagementService engine;
  @Autowired RuntimeService processes;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private Family family;

  @BeforeEach
  void setUp() {
    family = Family.enrol(enrolment);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void registersAChildOnTheSpotAndEndsWithTheDecision() {
    Matter matter = submitted(Map.of());
    CaseId id = matter.id();

    Dossier seen = desk.open(Family.WINDOW, id);
    assertThat(seen.state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(seen.checks()).isNotEmpty().allMatch(Dossier.Check::passed);
    assertThat(seen.actions())
        .containsExactly(DeskAction.ASK_CORRECTION, DeskAction.REFUSE, DeskAction.APPROVE);
    assertThat(seen.register().orElseThrow().changes()).isNotEmpty();
    assertThat(household().members()).hasSize(2);

    Dossier done = matter.act(Family.WINDOW, DeskAction.APPROVE);
    assertThat(done.state()).isEqualTo(CaseState.GRANTED);
    assertThat(done.register()).isEmpty();
    Household.Member child = household().members().getLast();
    assertThat(child.person().name()).isEqualTo("测小宝");
    assertThat(child.relation()).isEqualTo("30");
    assertThat(child.person().birthDate()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(
            processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id + ":TARGET")
                .count())
        .isZero();
    Tracking tracked = applications.track(family.applicant(), id);
    assertThat(tracked.stages())
        .extracting(Tracking.Stage::state)
        .containsExactly(CaseState.SUBMITTED, CaseState.IN_REVIEW, CaseState.GRANTED);
    assertThat(tracked.ratable()).isTrue();
  }

  @Test
  void refusesByAnOfficialAloneAndChangesNothing() {
    Matter matter = submitted(Map.of());
    CaseId id = matter.id();

    assertThat(matter.act(Family.WINDOW, DeskAction.REFUSE).state())
        .isEqualTo(CaseState.NOT_ACCEPTED);
    Tracking tracked = applications.track(family.applicant(), id);
    assertThat(tracked.refusalReason()).isEqualTo("核对无误");
    assertThat(household().members()).hasSize(2);
    assertThat(tasks(id)).isZero();
  }

  @Test
  void asksOnceForCorrectionAndGoesOnWithWhatIsMended() {
    Matter matter = submitted(Map.of());
    CaseId id = matter.id();
    assertThat(matter.act(Family.WINDOW, DeskAction.ASK_CORRECTION).state())
        .isEqualTo(CaseState.CORRECTION_ASKED);

    Draft draft = applications.draft(family.applicant(), id);
    assertThat(draft.correction()).containsExactly("请核对姓名");
    applications.save(
        family.applicant(), id, 0, draft.revision(), child(Map.of("childName", "测大宝")));
    applications.submit(family.applicant(), id, draft.revision() + 1);

    assertThat(desk.open(Family.WINDOW, id).actions())
        .containsExactly(DeskAction.REFUSE, DeskAction.APPROVE);
    matter.act(Family.WINDOW, DeskAction.APPROVE);
    assertThat(household().members().getLast().person().name()).isEqualTo("测大宝");
  }

  @Test
  void goesBackToTheWindowWhenNothingIsMendedInTime() {
    Matter matter = submitted(Map.of());
    CaseId id = matter.id();
    matter.act(Family.WINDOW, DeskAction.ASK_CORRECTION);

    clock.advance(Duration.ofDays(20));
    var timer =
        engine
            .createTimerJobQuery()
            .processInstanceId(
                processes
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(id + ":TARGET")
                    .singleResult()
                    .getId())
            .singleResult();
    engine.moveTimerToExecutableJob(timer.getId());
    engine.executeJob(timer.getId());

    assertThat(desk.open(Family.WINDOW, id).state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(matter.act(Family.WINDOW, DeskAction.REFUSE).state())
        .isEqualTo(CaseState.NOT_ACCEPTED);
  }

  @Test
  void showsWhyTheRegisterStandsAgainstItAndKeepsTheCaseWhenGrantedNevertheless() {
    Matter matter = submitted(Map.of("birthDate", "2000-01-01"));
    CaseId id = matter.id();

    Dossier seen = desk.open(Family.WINDOW, id);
    assertThat(seen.checks()).filteredOn(check -> !check.passed()).hasSize(1);
    assertThat(seen.register().orElseThrow().refused()).isPresent();
    assertThatThrownBy(() -> matter.act(Family.WINDOW, DeskAction.APPROVE))
        .isInstanceOf(Refusal.class);

    assertThat(desk.open(Family.WINDOW, id).revision()).isEqualTo(seen.revision());
    assertThat(household().members()).hasSize(2);
    assertThat(tasks(id)).isOne();
  }

  @Test
  void endsWhenTheResidentWithdraws() {
    CaseId id = submitted(Map.of()).id();
    int revision = applications.track(family.applicant(), id).revision();

    assertThat(applications.withdraw(family.applicant(), id, revision).state())
        .isEqualTo(CaseState.CANCELLED);
    assertThat(tasks(id)).isZero();
    assertThat(desk.open(Family.WINDOW, id).actions()).isEmpty();
  }

  @Test
  void isNobodysBusinessElsewhere() {
    CaseId id = submitted(Map.of()).id();
    Actor elsewhere = Couple.official("310118", Role.COUNTY_OFFICER);

    assertThatThrownBy(() -> desk.open(elsewhere, id)).isInstanceOf(Refusal.class);
    assertThat(desk.queue(elsewhere, 0, 200)).noneMatch(line -> line.id().equals(id));
    assertThat(desk.queue(Family.WINDOW, 0, 200)).anyMatch(line -> line.id().equals(id));
  }

  @Test
  void givesEveryFactItNames() {
    CaseId id = submitted(Map.of()).id();

    KnownFacts known =
        transaction.execute(_ -> facts.of((GeneralCase) cases.hold(id), Family.WINDOW));
    assertThat(known.answered()).containsOnlyKeys("birthDateDaysAgo", "birthDateMonthsAgo");
    Map<String, Object> held = known.values();
    held.keySet().removeAll(known.answered().keySet());
    assertThat(held.keySet()).isEqualTo(KnownFacts.NAMES);
  }

  @Test
  void keepsADecisionAsItWasMade() {
    Matter matter = submitted(Map.of());
    CaseId id = matter.id();
    matter.act(Family.WINDOW, DeskAction.APPROVE);

    assertThatThrownBy(() ->
            jdbc.sql("UPDATE casework.decision SET answer = 'REFUSE' WHERE case_id = :id")
                .param("id", id.value())
                .update())
        .hasMessageContaining("a decision stays as it was made");
  }

  private Matter submitted(Map<String, String> otherwise) {
    return Matter.submitted(
        applications,
        desk,
        family.applicant(),
        ITEM,
        List.of(
            child(otherwise),
            Map.of("ethnicityOf", "mother", "nativePlaceOf", "father", "phone", "13912345678"),
            Map.of("truthful", "true", "bothAgree", "true", "noticeRead", "true")));
  }

  private static Map<String, String> child(Map<String, String> otherwise) {
    Map<String, String> child = new HashMap<>();
    child.putAll(
        Map.of(
            "certificate",
            "U" + (100_000_000 + ThreadLocalRandom.current().nextInt(9)),
            "childName",
            "测小宝",
            "childSex",
            "2",
            "birthDate",
            "2026-11-01",
            "birthplace",
            "江苏省苏州市吴江区"));
    child.putAll(otherwise);
    return child;
  }

  private Household household() {
    return transaction.execute(_ ->
        register.household(
            family.home(),
            AsOf.on(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))),
            new Reading(Family.WINDOW, null, "casework.purpose.case")));
  }

  private int tasks(CaseId id) {
    return jdbc.sql("SELECT count(*) FROM casework.task WHERE case_id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }
}
