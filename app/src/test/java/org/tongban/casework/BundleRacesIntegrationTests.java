package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;

/** Several people act on a bundle at the same moment. */
@IntegrationTest
class BundleRacesIntegrationTests {

  @Autowired Applications applications;
  @Autowired Bundles bundles;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired Clock clock;

  private Bundled newborn;

  @BeforeEach
  void registerTheBirth() {
    Actor mother = Family.enrol(enrolment).applicant();
    List<Map<String, String>> steps = Bundled.steps(China.today(clock), Map.of());
    newborn =
        new Bundled(Matter.submitted(applications, desk, mother, "newborn", steps), bundles, desk);
    newborn.grant(Family.WINDOW, "birth");
  }

  @Test
  void endsWhenFourDepartmentsAnswerAtOnce() throws Exception {
    atOnce(
        List.of(
            () -> granted(Bundled.HEALTH, "vaccination"),
            () -> granted(Bundled.SOCIAL, "socialCard"),
            () -> granted(Bundled.MEDICAL, "insurance"),
            () -> granted(Bundled.MEDICAL, "costs")));

    assertThat(newborn.standings()).allMatch(part -> part.endsWith("GRANTED"));
    assertThat(newborn.whole().track().state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void decidesEveryPartOnceWhenTheWholeIsWithdrawnAtTheSameMoment() throws Exception {
    Matter whole = newborn.whole();
    int revision = whole.track().revision();
    List<Boolean> done =
        atOnce(
            List.of(
                () -> {
                  applications.withdraw(whole.resident(), whole.id(), revision);
                  return true;
                },
                () -> granted(Bundled.HEALTH, "vaccination"),
                () -> granted(Bundled.MEDICAL, "costs")));

    assertThat(done.getFirst()).isTrue();
    assertThat(whole.track().state()).isEqualTo(CaseState.CANCELLED);
    assertThat(newborn.standings())
        .contains(
            "vaccination " + (done.get(1) ? "GRANTED" : "WITHDRAWN"),
            "costs " + (done.get(2) ? "GRANTED" : "WITHDRAWN"),
            "insurance WITHDRAWN");
  }

  /** Whether it was in time. */
  private boolean granted(Actor official, String part) {
    try {
      newborn.grant(official, part);
      return true;
    } catch (Refusal late) {
      // Without a stage any more the case is the department's no longer.
      assertThat(late.kind()).isIn(Refusal.Kind.CONFLICT, Refusal.Kind.NOT_FOUND);
      return false;
    }
  }

  private static List<Boolean> atOnce(List<Callable<Boolean>> acts) throws Exception {
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> begun = together.invokeAll(acts);
      return List.of(begun.stream().map(Future::resultNow).toArray(Boolean[]::new));
    }
  }
}
