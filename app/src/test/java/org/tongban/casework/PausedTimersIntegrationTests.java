package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

/** The process's timers wait with a clock that stands still, and no longer than it was to stand. */
@IntegrationTest
class PausedTimersIntegrationTests {

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired PauseDesk clocks;
  @Autowired Enrolment enrolment;
  @Autowired ManagementService engine;
  @Autowired RuntimeService processes;
  @Autowired MovableClock clock;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void holdsTheTimerThatWouldAcceptTheCaseMeanwhile() {
    Matter matter = nameChange();
    stop(matter, China.today(clock).plusDays(60));
    clock.advance(Duration.ofDays(40));
    assertThat(nextTimer(matter)).isAfter(clock.instant().plus(Duration.ofDays(19)));

    clocks.resume(Family.WINDOW, matter.id(), matter.seenBy(Family.WINDOW).revision());
    assertThat(nextTimer(matter))
        .isEqualTo(matter.seenBy(Family.WINDOW).clock().orElseThrow().due());
    clock.advance(Duration.ofDays(40));
    runTimer(matter);
    assertThat(matter.seenBy(Family.WINDOW).state()).isEqualTo(CaseState.IN_REVIEW);
  }

  @Test
  void acceptsByItselfWhenAForgottenOneAndTheTermAreOver() {
    Matter matter = nameChange();
    stop(matter, China.today(clock).plusDays(5));
    clock.advance(Duration.ofDays(60));
    assertThat(nextTimer(matter)).isBefore(clock.instant());
    runTimer(matter);

    assertThat(matter.seenBy(Family.WINDOW).state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(matter.track().pauses()).singleElement().matches(pause -> !pause.open());
  }

  private void stop(Matter matter, LocalDate until) {
    clocks.stop(
        Family.WINDOW,
        matter.id(),
        matter.seenBy(Family.WINDOW).revision(),
        new PauseDesk.Stop("", "等申请人取证明", until));
  }

  private Matter nameChange() {
    return Matter.submitted(
        applications,
        desk,
        Family.enrol(enrolment).applicant(),
        "name-change",
        List.of(
            Map.of("newName", "测新名", "reason", "与他人重名,多有不便", "phone", "13912345678"),
            Map.of("truthful", "true", "noticeRead", "true")));
  }

  private void runTimer(Matter matter) {
    var timer = engine.createTimerJobQuery().processInstanceId(instance(matter)).singleResult();
    engine.moveTimerToExecutableJob(timer.getId());
    engine.executeJob(timer.getId());
  }

  private String instance(Matter matter) {
    return processes
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(matter.id() + ":TARGET")
        .singleResult()
        .getId();
  }

  private Instant nextTimer(Matter matter) {
    return engine
        .createTimerJobQuery()
        .processInstanceId(instance(matter))
        .singleResult()
        .getDuedate()
        .toInstant();
  }
}
