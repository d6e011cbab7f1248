package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

@IntegrationTest
class RepeatsIntegrationTests {

  private static final String PHONE = "13912345678";

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired ManagementService engine;
  @Autowired RuntimeService processes;
  @Autowired Courier courier;
  @Autowired MovableClock clock;

  private Lap.Services services;
  private Lap first;

  @BeforeEach
  void handIn() {
    services = new Lap.Services(applications, desk, enrolment, engine, processes, courier, clock);
    first = Lap.submitted(services);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void takesARepeatedSubmissionAndSaysWhatItRepeats() {
    RepeatShare before = desk.repeats(Couple.WINDOW);
    Lap second = again(PHONE);
    RepeatShare after = desk.repeats(Couple.WINDOW);

    assertThat(desk.open(Couple.WINDOW, first.id).repeats()).isEmpty();
    assertThat(desk.open(Couple.WINDOW, second.id).repeats()).contains(first.track().number());
    assertThat(second.state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(after.repeated() - before.repeated()).isOne();
    assertThat(after.all() - before.all()).isOne();
    assertThat(after.share()).isBetween(0.0, 1.0);
  }

  @Test
  void seesOtherContentAndOtherPeopleAsNew() {
    assertThat(desk.open(Couple.WINDOW, again("13912345679").id).repeats()).isEmpty();
    assertThat(desk.open(Couple.WINDOW, Lap.submitted(services).id).repeats()).isEmpty();
  }

  @Test
  void forgetsAfterTheWindow() {
    first.withdraw();
    clock.advance(Duration.ofDays(91));
    assertThat(desk.open(Couple.WINDOW, again(PHONE).id).repeats()).isEmpty();
  }

  @Test
  void saysThatNothingWasMended() {
    first.act(Couple.WINDOW, DeskAction.ASK_CORRECTION);
    first.submit();
    assertThat(desk.open(Couple.WINDOW, first.id).repeats()).contains(first.track().number());
  }

  /** The same couple withdraws what is open and hands in anew. */
  private Lap again(String phone) {
    if (first.state() != CaseState.CANCELLED) {
      first.withdraw();
    }
    Lap next = Lap.draft(services, first.couple, phone);
    next.submit();
    return next;
  }
}
