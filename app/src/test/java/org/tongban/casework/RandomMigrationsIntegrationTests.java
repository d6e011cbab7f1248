package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.Refusal;
import org.tongban.registry.AsOf;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.registry.Registrar;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

/** Whatever people and clocks do in whatever order, nobody is lost between two places. */
@IntegrationTest
class RandomMigrationsIntegrationTests {

  private static final int STEPS = 10;

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

  private interface Step {
    void take(Lap lap);
  }

  private static final List<Step> FORWARD =
      List.of(
          lap -> lap.act(Couple.WINDOW, DeskAction.ACCEPT),
          lap -> lap.act(Couple.COUNTY, DeskAction.APPROVE),
          lap -> lap.act(Couple.ORIGIN, DeskAction.MOVE_OUT),
          lap -> lap.act(Couple.WINDOW, DeskAction.SETTLE));

  private static final List<Step> ASIDE =
      List.of(
          lap -> lap.act(Couple.WINDOW, DeskAction.ASK_CORRECTION),
          Lap::submit,
          lap -> lap.act(Couple.COUNTY, DeskAction.REFUSE),
          lap -> lap.act(Couple.ORIGIN, DeskAction.REJECT),
          lap -> lap.act(Couple.ORIGIN, DeskAction.RESTORE),
          Lap::withdraw,
          lap -> lap.pass(6),
          lap -> lap.pass(31),
          lap -> lap.pass(41));

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void leavesNobodyLockedOrInTransit(long seed) {
    Random random = new Random(seed);
    Lap lap =
        Lap.submitted(
            new Lap.Services(applications, desk, enrolment, engine, processes, courier, clock));
    for (int i = 0; i < STEPS; i++) {
      List<Step> steps = random.nextInt(10) < 7 ? FORWARD : ASIDE;
      take(steps.get(random.nextInt(steps.size())), lap);
      activeAtMostOnce(lap);
    }
    for (int i = 0; i < 4; i++) {
      lap.pass(41);
    }
    if (!lap.state().finished()) {
      lap.withdraw();
    }
    activeAtMostOnce(lap);
    assertThat(lap.state().finished()).isTrue();
    assertThat(register.lockedBy(lap.couple.applicant())).isEmpty();
    assertThat(inTransit(lap)).isFalse();
    assertThat(registered(lap)).isTrue();
  }

  private static void take(Step step, Lap lap) {
    try {
      step.take(lap);
    } catch (Refusal refusal) {
      // Not its turn: everything is as it was.
      assertThat(refusal.kind()).isIn(Refusal.Kind.CONFLICT, Refusal.Kind.NOT_FOUND);
    }
  }

  /** Registered somewhere, or in transit for this case; never both, never neither. */
  private void activeAtMostOnce(Lap lap) {
    assertThat(registered(lap)).isNotEqualTo(inTransit(lap));
    if (lap.state() == CaseState.SENT_TO_ORIGIN || inTransit(lap)) {
      assertThat(register.lockedBy(lap.couple.applicant())).contains(lap.id);
    }
  }

  private boolean registered(Lap lap) {
    Reading reading = new Reading(Couple.COUNTY, lap.id, "test");
    AsOf today = AsOf.on(China.today(clock));
    return transaction.execute(
        _ -> register.person(lap.couple.applicant(), today, reading).registration().isPresent());
  }

  private boolean inTransit(Lap lap) {
    return transaction.execute(_ -> registrar.inTransit(lap.couple.applicant(), lap.id));
  }
}
