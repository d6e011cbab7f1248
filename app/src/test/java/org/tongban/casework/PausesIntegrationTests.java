package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.casework.StageLine.Standing;
import org.tongban.deadlines.Deadlines;
import org.tongban.deadlines.Light;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Department;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

/** A case's clock stands still for special procedures and suspensions (特别程序, 中止). */
@IntegrationTest
class PausesIntegrationTests {

  private static final Actor POLICE = officer("320509", "PUBLIC_SECURITY");
  private static final Actor COLLEAGUE = officer("320509", "PUBLIC_SECURITY");
  private static final String CHECK = "ROUTE_CHECK";

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired PauseDesk clocks;
  @Autowired Enrolment enrolment;
  @Autowired Deadlines deadlines;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void countsNoneOfTheTimeInWhichTheClockStoodStill() {
    clock.advanceTo(LocalTime.of(10, 0));
    Matter matter = truck();
    var due = matter.seenBy(POLICE).clock().orElseThrow().due();
    var promised = promised(matter);
    int left = deadlines.workingDaysLeft(clock.instant(), due);
    int leftOfPromise = deadlines.workingDaysLeft(clock.instant(), promised);

    stop(POLICE, matter, CHECK, null);
    clock.advance(Duration.ofDays(5));
    resume(POLICE, matter);

    var later = matter.seenBy(POLICE).clock().orElseThrow();
    assertThat(later.stopped()).isFalse();
    assertThat(later.due()).isAfter(due.plus(Duration.ofDays(2)));
    assertThat(deadlines.workingDaysLeft(clock.instant(), later.due())).isEqualTo(left);
    assertThat(deadlines.workingDaysLeft(clock.instant(), promised(matter)))
        .isEqualTo(leftOfPromise);
    assertThat(matter.act(POLICE, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
  }

  @Test
  void showsTheApplicantReasonAndDatesAndTellsThem() {
    Matter matter = truck();
    stop(POLICE, matter, CHECK, null);

    Tracking shown = matter.track();
    assertThat(shown.expected()).isNull();
    assertThat(shown.pauses())
        .singleElement()
        .satisfies(pause -> {
          assertThat(pause.procedure()).contains(CHECK);
          assertThat(pause.reason()).isEqualTo("要到现场看路线");
          assertThat(pause.open()).isTrue();
        });
    assertThat(shown.departments()).extracting(StageLine::standing).contains(Standing.STOPPED);
    assertThat(notices(matter)).contains("casework.notice.SPECIAL_PROCEDURE");

    resume(COLLEAGUE, matter);
    assertThat(matter.track().pauses()).singleElement().matches(pause -> !pause.open());
    assertThat(matter.track().history())
        .extracting(HistoryLine::event)
        .containsSubsequence("SPECIAL_PROCEDURE", "RESUMED");
    assertThat(notices(matter)).contains("casework.notice.RESUMED");
  }

  @Test
  void recordsEachStopAndStartInTheTrail() {
    Matter matter = truck();
    stop(POLICE, matter, CHECK, null);
    resume(POLICE, matter);

    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM audit.entry
                    WHERE action = 'CASE_CLOCK_STOPPED' AND case_id = :case
                    """)
                .param("case", matter.id().value())
                .query((row, _) -> row.getInt(1))
                .single())
        .isEqualTo(2);
  }

  @Test
  void showsItApartInTheQueueAndDecidesNothingMeanwhile() {
    Matter matter = truck();
    int running = total(POLICE);
    int stopped = desk.queueStopped(POLICE);
    int before = matter.seenBy(POLICE).revision();
    stop(POLICE, matter, CHECK, null);

    assertThat(total(POLICE)).isEqualTo(running - 1);
    assertThat(desk.queueStopped(POLICE)).isEqualTo(stopped + 1);
    assertThat(desk.queue(POLICE, running - 1, 200))
        .anyMatch(line -> line.id().equals(matter.id()) && line.clock().orElseThrow().stopped());
    assertThat(matter.seenBy(POLICE).actions()).isEmpty();
    assertThatThrownBy(() -> matter.act(POLICE, DeskAction.APPROVE))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("casework.pause.running"));
    assertThatThrownBy(() -> clocks.resume(POLICE, matter.id(), before))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void bringsAForgottenOneUpInRedWhenItsOwnTimeIsOver() {
    Matter matter = truck();
    stop(POLICE, matter, CHECK, null);
    int red = desk.queueLights(POLICE).getOrDefault(Light.RED, 0);
    int stopped = desk.queueStopped(POLICE);

    clock.advance(Duration.ofDays(30));

    assertThat(desk.queueStopped(POLICE)).isLessThan(stopped);
    assertThat(desk.queueLights(POLICE).getOrDefault(Light.RED, 0)).isGreaterThan(red);
    QueueLine.TaskClock shown = matter.seenBy(POLICE).clock().orElseThrow();
    assertThat(shown.light()).isEqualTo(Light.RED);
    assertThat(shown.stopped()).isTrue();
    assertThat(clocks.offer(POLICE, matter.id()).running()).isTrue();
  }

  @Test
  void givesTheSecondOfTwoOfficialsTheReason() {
    Matter matter = truck();
    int seen = matter.seenBy(POLICE).revision();
    clocks.stop(POLICE, matter.id(), seen, new PauseDesk.Stop(CHECK, "要到现场看路线", null));

    assertThatThrownBy(() ->
            clocks.stop(COLLEAGUE, matter.id(), seen, new PauseDesk.Stop("", "等申请人", tomorrow())))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    assertThat(matter.track().pauses()).hasSize(1);
  }

  @Test
  void takesOnlyWhatTheItemAllows() {
    Matter matter = truck();
    LocalDate far = China.today(clock).plusDays(60);

    refuses(matter, CHECK, " ", null, "casework.pause.reason.needed");
    refuses(matter, CHECK, "要看路线", far, "casework.pause.until.long");
    refuses(matter, CHECK, "要看路线", far.minusYears(1), "casework.pause.until.past");
    refuses(matter, "HEARING", "要听证", null, "casework.pause.unknown");
    refuses(matter, "", "等申请人", null, "casework.pause.until.needed");
    stop(POLICE, matter, "", far);
    assertThat(matter.track().pauses()).singleElement().matches(one -> one.procedure().isEmpty());
  }

  @Test
  void letsOnlyWhoHasTheTaskStopItsClock() {
    Matter matter = truck();
    int seen = matter.seenBy(Couple.COUNTY).revision();
    for (Actor other :
        List.of(Couple.COUNTY, officer("320509", "TAX"), officer("310118", "PUBLIC_SECURITY"))) {
      assertThat(clocks.offer(other, matter.id()).stoppable()).isFalse();
      assertThatThrownBy(
              () -> clocks.stop(other, matter.id(), seen, new PauseDesk.Stop(CHECK, "要看路线", null)))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void leavesTheClocksOfOtherDepartmentsRunning() {
    Matter matter = company();
    matter.act(officer("320509", "MARKET_REGULATION"), DeskAction.ACCEPT);
    Actor tax = officer("320509", "TAX");
    var promised = promised(matter);
    stop(tax, matter, "", China.today(clock).plusDays(20));

    for (String other : List.of("PUBLIC_SECURITY", "HUMAN_RESOURCES", "HOUSING_FUND")) {
      matter.act(officer("320509", other), DeskAction.APPROVE);
    }
    assertThat(matter.track().state()).isEqualTo(CaseState.IN_REVIEW);
    clock.advance(Duration.ofDays(8));
    resume(tax, matter);
    assertThat(promised(matter)).isAfter(promised);
    assertThat(matter.act(tax, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
  }

  @Test
  void countsPausesBesideEachOtherOnce() {
    clock.advanceTo(LocalTime.of(10, 0));
    Matter matter = company();
    matter.act(officer("320509", "MARKET_REGULATION"), DeskAction.ACCEPT);
    Actor tax = officer("320509", "TAX");
    Actor fund = officer("320509", "HOUSING_FUND");
    int left = deadlines.workingDaysLeft(clock.instant(), promised(matter));
    stop(tax, matter, "", China.today(clock).plusDays(40));
    clock.advance(Duration.ofDays(3));
    stop(fund, matter, "", China.today(clock).plusDays(40));
    clock.advance(Duration.ofDays(3));
    resume(tax, matter);
    clock.advance(Duration.ofDays(3));
    resume(fund, matter);

    assertThat(deadlines.workingDaysLeft(clock.instant(), promised(matter))).isEqualTo(left);
  }

  @Test
  void countsAForgottenOneOnlyAsLongAsItWasToLast() {
    Matter matter = truck();
    var due = matter.seenBy(POLICE).clock().orElseThrow().due();
    var promised = promised(matter);
    stop(POLICE, matter, "", China.today(clock).plusDays(5));
    clock.advance(Duration.ofDays(90));
    resume(POLICE, matter);

    assertThat(matter.seenBy(POLICE).clock().orElseThrow().due())
        .isBetween(due, due.plus(Duration.ofDays(25)));
    assertThat(promised(matter)).isBetween(promised, promised.plus(Duration.ofDays(25)));
  }

  @Test
  void endsItWhenTheApplicantWithdrawsAndKeepsWhatWas() {
    Matter matter = truck();
    stop(POLICE, matter, CHECK, null);
    applications.withdraw(matter.resident(), matter.id(), matter.track().revision());

    assertThat(matter.track().pauses()).singleElement().matches(pause -> !pause.open());
    for (String change :
        List.of("DELETE FROM casework.pause", "UPDATE casework.pause SET ended_at = NULL")) {
      assertThatThrownBy(() ->
              jdbc.sql(change + " WHERE case_id = :case")
                  .param("case", matter.id().value())
                  .update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("a pause stays as it was");
    }
  }

  private void refuses(
      Matter matter, String procedure, String reason, @Nullable LocalDate until, String why) {
    PauseDesk.Stop asked = new PauseDesk.Stop(procedure, reason, until);
    int seen = matter.seenBy(POLICE).revision();
    assertThatThrownBy(() -> clocks.stop(POLICE, matter.id(), seen, asked))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.messageKey()).isEqualTo(why));
  }

  private void stop(Actor official, Matter matter, String procedure, @Nullable LocalDate until) {
    clocks.stop(
        official,
        matter.id(),
        matter.seenBy(official).revision(),
        new PauseDesk.Stop(procedure, "要到现场看路线", until));
  }

  private void resume(Actor official, Matter matter) {
    clocks.resume(official, matter.id(), matter.seenBy(official).revision());
  }

  private int total(Actor official) {
    return desk.queueLights(official).values().stream().mapToInt(Integer::intValue).sum();
  }

  private java.time.Instant promised(Matter matter) {
    return Optional.ofNullable(matter.track().promised()).orElseThrow();
  }

  private List<String> notices(Matter matter) {
    return jdbc.sql("SELECT key FROM notice.message WHERE case_id = :case")
        .param("case", matter.id().value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private LocalDate tomorrow() {
    return China.today(clock).plusDays(5);
  }

  private Matter truck() {
    return Matter.submitted(
        applications,
        desk,
        Single.enrol(enrolment).resident(),
        "truck-permit",
        List.of(
            Map.of("plate", "苏E12345", "vehicleClass", "heavy", "emission", "national6"),
            Map.of(
                "community", "320509101001",
                "goods", "生活用品",
                "roads", "ordinary",
                "hours", "day",
                "period", "month"),
            Map.of(
                "phone", "13912345678",
                "decidedBy", "person",
                "truthful", "true",
                "noticeRead", "true")));
  }

  private Matter company() {
    return Matter.submitted(
        applications,
        desk,
        Family.enrol(enrolment).applicant(),
        "company-setup",
        List.of(
            Map.of(
                "companyName", "吴江样例文具有限公司",
                "companyKind", "limited",
                "capital", "50",
                "payment", "withinFive",
                "community", "320509101001",
                "address", "样例路 7 号 101 室",
                "premises", "rented",
                "scope", "文具用品零售"),
            Map.of("seals", "official", "taxpayer", "small", "staff", "3", "phone", "13912345678"),
            Map.of("truthful", "true", "noticeRead", "true")));
  }

  private static Actor officer(String region, String department) {
    return new Actor(
        AccountId.next(),
        Set.of(Role.DEPARTMENT_OFFICER),
        new RegionCode(region),
        Optional.empty(),
        Optional.of(new Department(department)));
  }
}
