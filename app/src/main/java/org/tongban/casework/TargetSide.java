package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.items.ItemCatalogue;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Act;
import org.tongban.registry.Registrar;

/**
 * What the receiving place does (迁入地): each verb changes case, process, register and outbox in the
 * caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TargetSide {

  private static final String LEGAL_BASIS = "户口登记条例 第十条";

  private final Cases cases;
  private final CaseRecord record;
  private final Workflow workflow;
  private final Tasks tasks;
  private final Outbox outbox;
  private final MessageRecords messages;
  private final RegisterFacts facts;
  private final Registrar registrar;
  private final ItemCatalogue items;
  private final Terms terms;
  private final Numbers numbers;
  private final Announcements announcements;
  private final Submissions submissions;
  private final Clock clock;

  TargetSide(
      Cases cases,
      CaseRecord record,
      Workflow workflow,
      Tasks tasks,
      Outbox outbox,
      MessageRecords messages,
      RegisterFacts facts,
      Registrar registrar,
      ItemCatalogue items,
      Terms terms,
      Numbers numbers,
      Announcements announcements,
      Submissions submissions,
      Clock clock) {
    this.cases = cases;
    this.record = record;
    this.workflow = workflow;
    this.tasks = tasks;
    this.outbox = outbox;
    this.messages = messages;
    this.facts = facts;
    this.registrar = registrar;
    this.items = items;
    this.terms = terms;
    this.numbers = numbers;
    this.announcements = announcements;
    this.submissions = submissions;
    this.clock = clock;
  }

  /** Handed in for the first time, or again after correction. */
  void submit(MigrationCase held, Actor resident) {
    boolean first = held.state() == CaseState.DRAFT;
    Instant now = clock.instant();
    held.submit(first ? numbers.ofCase() : "", terms.due(held.item, Terms.PROMISE, now), now);
    facts.check(held, resident);
    changed(held, resident, "");
    submissions.note(held);
    if (first) {
      workflow.start(
          held.id,
          Side.TARGET,
          items.version(held.item),
          held.journey.target(),
          due(held, TaskKind.ACCEPT));
    } else {
      complete(held, TaskKind.CORRECT, "SUBMIT", due(held, TaskKind.ACCEPT));
    }
  }

  void accept(MigrationCase held, Actor official, String reason) {
    held.accept(clock.instant());
    changed(held, official, reason);
    complete(held, TaskKind.ACCEPT, "ACCEPT", Map.of());
  }

  void askCorrection(MigrationCase held, Actor official, Decision decision) {
    held.askCorrection(decision.points(), clock.instant());
    changed(held, official, decision.reason());
    complete(held, TaskKind.ACCEPT, "ASK_CORRECTION", due(held, TaskKind.CORRECT));
  }

  void refuse(MigrationCase held, Actor official, TaskKind task, String reason) {
    held.refuse(reason, clock.instant());
    changed(held, official, reason);
    complete(held, task, "REFUSE", Map.of());
  }

  /** Decision, permit and the signed message to the origin. */
  void approve(MigrationCase held, Actor official, String reason) {
    Instant now = clock.instant();
    facts.check(held, official);
    Paper permit = numbers.permit(held.journey.target(), terms.due(held.item, Terms.PERMIT, now));
    held.issue(permit, now);
    changed(held, official, reason);
    Map<String, String> payload = new TreeMap<>(facts.forOrigin(held, official));
    payload.put("number", held.progress().number());
    payload.put("item", held.item.code());
    payload.put("itemVersion", held.item.version());
    payload.put("permitNumber", permit.number());
    payload.put("permitIssued", permit.issued().toString());
    payload.put("permitExpires", permit.expires().toString());
    send(held, MessageKind.PERMIT, payload);
    complete(held, TaskKind.REVIEW, "APPROVE", Map.of("permitDue", permit.expires()));
  }

  /** Decision, move-in, release and the signed message, on a verified record of the move-out. */
  void settle(MigrationCase held, Actor official, String reason) {
    if (!messages.received(held.id, MessageKind.MOVED_OUT)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "casework.conflict.notMovedOut");
    }
    held.settle(clock.instant());
    PersonId person = held.journey.applicant();
    Act act = act(held, official);
    registrar.moveIn(person, held.journey.household(), held.relation(), act);
    // From now on the person is registered here, so the lock is this jurisdiction's to release.
    registrar.release(person, act);
    changed(held, official, reason);
    send(held, MessageKind.SETTLED, Map.of("effective", act.effective().toString()));
    complete(held, TaskKind.SETTLE, "SETTLE", Map.of());
  }

  /** By the resident; the origin is told once it knows of the case. */
  void withdraw(MigrationCase held, Actor resident) {
    CaseState before = held.state();
    held.end(CaseState.CANCELLED, clock.instant());
    changed(held, resident, "");
    stop(held);
    if (held.permit().isPresent() && before != CaseState.DRAFT) {
      send(held, MessageKind.ENDED, Map.of("state", CaseState.CANCELLED.name()));
    }
  }

  /** Nobody answered in time, so it counts as accepted; called by the process's timer. */
  void deemAccepted(MigrationCase held) {
    held.accept(clock.instant());
    changed(held, system(held), "");
    tasks.closeAll(held.id, Side.TARGET);
  }

  /** The resident mended nothing in time: the window decides on what there is. */
  Map<String, Object> endCorrection(MigrationCase held) {
    held.end(CaseState.SUBMITTED, clock.instant());
    changed(held, system(held), "");
    tasks.closeAll(held.id, Side.TARGET);
    return due(held, TaskKind.ACCEPT);
  }

  /** The permit's time is over; called by the process's timer. */
  void expirePermit(CaseId id) {
    expire(id, CaseState.PERMIT_EXPIRED);
  }

  /** The certificate's time is over; called by the process's timer. */
  void expireCertificate(CaseId id) {
    expire(id, CaseState.CERT_EXPIRED);
  }

  private void expire(CaseId id, CaseState how) {
    MigrationCase held = cases.holdMigration(id);
    held.end(how, clock.instant());
    changed(held, system(held), "");
    tasks.closeAll(id, Side.TARGET);
    send(held, MessageKind.ENDED, Map.of("state", how.name()));
  }

  /** Writes the changed case and tells its resident. */
  void changed(MigrationCase held, Actor by, String why) {
    record.changed(held, by, why);
    if (!held.progress().number().isEmpty()) {
      announcements.tell(held);
    }
  }

  private void send(MigrationCase held, MessageKind kind, Map<String, String> payload) {
    Journey journey = held.journey;
    outbox.send(held.id, kind, journey.target(), journey.origin(), journey.applicant(), payload);
  }

  private void complete(
      MigrationCase held, TaskKind task, String outcome, Map<String, Object> more) {
    tasks.close(held.id, Side.TARGET, task.name());
    workflow.complete(held.id, Side.TARGET, task.name(), outcome, more);
  }

  /** The variable of the process's timer on this task. */
  private Map<String, Object> due(MigrationCase held, TaskKind task) {
    return Map.of(Terms.of(task) + "Due", terms.due(held.item, task, clock.instant()));
  }

  /** Ends its tasks and its process wherever it is. */
  void stop(MigrationCase held) {
    tasks.closeAll(held.id, Side.TARGET);
    workflow.end(held.id, Side.TARGET, held.state());
  }

  private Act act(MigrationCase held, Actor by) {
    return new Act(by, held.id, LEGAL_BASIS, China.today(clock));
  }

  static Actor system(MigrationCase held) {
    return Actor.system(held.journey.target().county());
  }
}
