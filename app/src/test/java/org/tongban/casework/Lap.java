package org.tongban.casework;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.job.api.JobInfo;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.registry.Enrolment;
import org.tongban.testing.MovableClock;

/** One couple's case, driven step by step through the public services. */
final class Lap {

  private final Services services;
  final Couple couple;
  final CaseId id;

  /** What a lap needs of the application. */
  record Services(
      Applications applications,
      Desk desk,
      Enrolment enrolment,
      ManagementService engine,
      RuntimeService processes,
      Courier courier,
      MovableClock clock) {}

  private Lap(Services services, Couple couple, CaseId id) {
    this.services = services;
    this.couple = couple;
    this.id = id;
  }

  /** A couple with a complete draft. */
  static Lap draft(Services services) {
    return draft(services, Couple.enrol(services.enrolment), "13912345678");
  }

  /** A complete draft of that couple, who may be reached under the number given. */
  static Lap draft(Services services, Couple couple, String phone) {
    Actor resident = couple.resident();
    Draft draft = services.applications.begin(resident, "spouse-joining");
    List<Map<String, String>> steps =
        List.of(
            Map.of("relation", "10", "spouseConsent", "true", "ownerConsent", "true"),
            Map.of("residenceSince", "2023-06", "homeKind", "own", "phone", phone),
            Map.of("truthful", "true", "onlineOnly", "true", "noticeRead", "true"));
    for (int step = 0; step < steps.size(); step++) {
      draft =
          services.applications.save(resident, draft.id(), step, draft.revision(), steps.get(step));
      if (!draft.problems().isEmpty()) {
        throw new AssertionError("step " + step + ": " + draft.problems());
      }
    }
    return new Lap(services, couple, draft.id());
  }

  static Lap submitted(Services services) {
    Lap lap = draft(services);
    lap.submit();
    return lap;
  }

  static Lap permitIssued(Services services) {
    Lap lap = submitted(services);
    lap.act(Couple.WINDOW, DeskAction.ACCEPT);
    lap.act(Couple.COUNTY, DeskAction.APPROVE);
    return lap;
  }

  static Lap movedOut(Services services) {
    Lap lap = permitIssued(services);
    lap.act(Couple.ORIGIN, DeskAction.MOVE_OUT);
    return lap;
  }

  Tracking submit() {
    Actor resident = couple.resident();
    int revision = services.applications.track(resident, id).revision();
    return services.applications.submit(resident, id, revision);
  }

  Tracking track() {
    return services.applications.track(couple.resident(), id);
  }

  CaseState state() {
    return track().state();
  }

  Dossier act(Actor official, DeskAction action) {
    int revision = services.desk.open(official, id).revision();
    List<String> points = action == DeskAction.ASK_CORRECTION ? List.of("请说明住所") : List.of();
    return services.desk.act(official, id, new Decision(action, revision, "核对无误", points));
  }

  Tracking withdraw() {
    services.applications.withdraw(couple.resident(), id, track().revision());
    // The courier that looks every two seconds may have taken the message first.
    Awaitility.await()
        .until(() ->
            services.desk.open(Couple.WINDOW, id).messages().stream()
                .allMatch(Dossier.MessageLine::acknowledged));
    return track();
  }

  /** Lets days pass, and has the engine do what is due of this case then. */
  void pass(int days) {
    services.clock.advance(Duration.ofDays(days));
    List<String> due = due();
    while (!due.isEmpty()) {
      for (String timer : due) {
        services.engine.moveTimerToExecutableJob(timer);
        services.engine.executeJob(timer);
      }
      services.courier.deliver(id);
      due = due();
    }
  }

  private List<String> due() {
    return Stream.of(Side.values())
        .flatMap(side ->
            services
                .processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id + ":" + side)
                .list()
                .stream())
        .flatMap(instance ->
            services
                .engine
                .createTimerJobQuery()
                .processInstanceId(instance.getId())
                .executable()
                .list()
                .stream())
        .map(JobInfo::getId)
        .limit(1)
        .toList();
  }
}
