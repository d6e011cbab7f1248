package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.AsOf;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Person;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.registry.Registrar;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

@IntegrationTest
class MigrationIntegrationTests {

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired Register register;
  @Autowired Registrar registrar;
  @Autowired ManagementService engine;
  @Autowired RuntimeService processes;
  @Autowired Courier courier;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;

  private Lap.Services services;

  @BeforeEach
  void setUp() {
    services = new Lap.Services(applications, desk, enrolment, engine, processes, courier, clock);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void movesAPersonFromOneBookToTheOther() {
    Lap lap = Lap.submitted(services);
    assertThat(lap.state()).isEqualTo(CaseState.SUBMITTED);
    Dossier seen = desk.open(Couple.WINDOW, lap.id);
    assertThat(seen.checks()).isNotEmpty().allMatch(Dossier.Check::passed);
    assertThat(seen.preview()).hasSize(2);

    lap.act(Couple.WINDOW, DeskAction.ACCEPT);
    assertThat(lap.state()).isEqualTo(CaseState.IN_REVIEW);
    lap.act(Couple.COUNTY, DeskAction.APPROVE);
    assertThat(lap.state()).isEqualTo(CaseState.SENT_TO_ORIGIN);
    assertThat(register.lockedBy(lap.couple.applicant())).contains(lap.id);

    lap.act(Couple.ORIGIN, DeskAction.MOVE_OUT);
    assertThat(lap.state()).isEqualTo(CaseState.TRANSIT_RECEIVED);
    assertThat(person(lap).registration()).isEmpty();

    lap.act(Couple.WINDOW, DeskAction.SETTLE);
    assertThat(lap.state()).isEqualTo(CaseState.CLOSED);
    assertThat(person(lap).registration().orElseThrow().household()).isEqualTo(lap.couple.target());
    assertThat(on(lap, 1).registration().orElseThrow().household()).isEqualTo(lap.couple.origin());
    assertThat(desk.open(Couple.ORIGIN, lap.id).state()).isEqualTo(CaseState.CLOSED);
    free(lap);
  }

  @Test
  void endsWhenTheOriginRefuses() {
    Lap lap = Lap.permitIssued(services);
    lap.act(Couple.ORIGIN, DeskAction.REJECT);
    assertThat(lap.state()).isEqualTo(CaseState.ORIGIN_REJECTED);
    assertThat(lap.track().refusalReason()).isEqualTo("核对无误");
    atHome(lap);
  }

  @Test
  void releasesThePersonWhenThePermitExpires() {
    Lap lap = Lap.permitIssued(services);
    lap.pass(48);
    assertThat(lap.state()).isEqualTo(CaseState.PERMIT_EXPIRED);
    assertThat(desk.open(Couple.ORIGIN, lap.id).state()).isEqualTo(CaseState.PERMIT_EXPIRED);
    atHome(lap);
  }

  @Test
  void restoresThePersonWhenTheCertificateExpires() {
    Lap lap = Lap.movedOut(services);
    lap.pass(31);
    lap.pass(5);
    assertThat(lap.state()).isEqualTo(CaseState.RESTORED_AT_ORIGIN);
    atHome(lap);
  }

  @Test
  void releasesThePersonWhoWithdrawsBeforeLeaving() {
    Lap lap = Lap.permitIssued(services);
    assertThat(lap.withdraw().state()).isEqualTo(CaseState.CANCELLED);
    assertThat(desk.open(Couple.ORIGIN, lap.id).state()).isEqualTo(CaseState.CANCELLED);
    atHome(lap);
  }

  @Test
  void restoresThePersonWhoWithdrawsOnTheWay() {
    Lap lap = Lap.movedOut(services);
    assertThat(lap.withdraw().state()).isEqualTo(CaseState.RESTORED_AT_ORIGIN);
    atHome(lap);
  }

  @Test
  void asksForCorrectionOnce() {
    Lap lap = Lap.submitted(services);
    lap.act(Couple.WINDOW, DeskAction.ASK_CORRECTION);
    assertThat(lap.track().correction()).containsExactly("请说明住所");
    lap.submit();
    assertThat(desk.open(Couple.WINDOW, lap.id).actions())
        .containsExactly(DeskAction.ACCEPT, DeskAction.REFUSE);
    refused(Refusal.Kind.CONFLICT, () -> lap.act(Couple.WINDOW, DeskAction.ASK_CORRECTION));
  }

  @Test
  void countsAsAcceptedWhenNobodyAnswers() {
    Lap lap = Lap.submitted(services);
    lap.pass(15);
    assertThat(lap.state()).isEqualTo(CaseState.IN_REVIEW);
  }

  @Test
  void refusesWithTheReasonOfAnOfficial() {
    Lap lap = Lap.submitted(services);
    lap.act(Couple.WINDOW, DeskAction.REFUSE);
    assertThat(lap.state()).isEqualTo(CaseState.REFUSED);
    assertThat(lap.track().refusalReason()).isEqualTo("核对无误");
    atHome(lap);
  }

  @Test
  void letsOneOfTwoOfficialsWin() {
    Lap lap = Lap.submitted(services);
    int revision = desk.open(Couple.WINDOW, lap.id).revision();
    desk.act(Couple.WINDOW, lap.id, Decision.of(DeskAction.ACCEPT, revision, ""));
    refused(
        Refusal.Kind.CONFLICT,
        () -> desk.act(Couple.COUNTY, lap.id, Decision.of(DeskAction.REFUSE, revision, "迟了")));
    assertThat(lap.state()).isEqualTo(CaseState.IN_REVIEW);
  }

  @Test
  void givesTheSameCaseToADoubleSubmit() {
    Lap lap = Lap.draft(services);
    int revision = lap.track().revision();
    Tracking first = applications.submit(lap.couple.resident(), lap.id, revision);
    Tracking second = applications.submit(lap.couple.resident(), lap.id, revision);
    assertThat(second.number()).isEqualTo(first.number());
    assertThat(second.revision()).isEqualTo(first.revision());
    assertThat(applications.begin(lap.couple.resident(), "spouse-joining").id()).isEqualTo(lap.id);
  }

  @Test
  void keepsEveryCaseToItsJurisdictions() {
    Lap lap = Lap.submitted(services);
    var elsewhere = Couple.official("330421", Role.COUNTY_OFFICER);
    var otherTown = Couple.official("320509102", Role.WINDOW_OFFICER);
    refused(Refusal.Kind.NOT_FOUND, () -> desk.open(elsewhere, lap.id));
    refused(Refusal.Kind.NOT_FOUND, () -> desk.open(otherTown, lap.id));
    refused(Refusal.Kind.NOT_FOUND, () -> desk.open(Couple.ORIGIN, lap.id));
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> desk.act(elsewhere, lap.id, Decision.of(DeskAction.ACCEPT, 1, "")));
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> applications.track(Couple.enrol(enrolment).resident(), lap.id));
    refused(Refusal.Kind.FORBIDDEN, () -> desk.open(lap.couple.resident(), lap.id));
    lap.act(Couple.WINDOW, DeskAction.ACCEPT);
    refused(Refusal.Kind.FORBIDDEN, () -> lap.act(Couple.WINDOW, DeskAction.APPROVE));
    assertThat(desk.queue(otherTown, 0, 200)).noneMatch(line -> line.id().equals(lap.id));
    assertThat(desk.queue(Couple.COUNTY, 0, 200)).anyMatch(line -> line.id().equals(lap.id));
  }

  private void atHome(Lap lap) {
    assertThat(person(lap).registration().orElseThrow().household()).isEqualTo(lap.couple.origin());
    free(lap);
  }

  /** Neither locked nor in transit, and nothing left in the engine. */
  private void free(Lap lap) {
    assertThat(register.lockedBy(lap.couple.applicant())).isEmpty();
    boolean inTransit =
        transaction.execute(_ -> registrar.inTransit(lap.couple.applicant(), lap.id));
    assertThat(inTransit).isFalse();
    for (Side side : List.of(Side.TARGET, Side.ORIGIN)) {
      assertThat(
              processes
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey(lap.id + ":" + side)
                  .count())
          .isZero();
    }
  }

  private Person person(Lap lap) {
    return on(lap, 0);
  }

  private Person on(Lap lap, int daysAgo) {
    AsOf day = AsOf.on(China.today(clock).minusDays(daysAgo));
    return transaction.execute(_ ->
        register.person(lap.couple.applicant(), day, new Reading(Couple.COUNTY, lap.id, "test")));
  }

  private static void refused(Refusal.Kind kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
