package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.items.Handling;
import org.tongban.items.Handling.Answer;
import org.tongban.items.ItemCatalogue;
import org.tongban.kernel.Actor;

/**
 * What one jurisdiction does with a general case (一般办件): each verb changes case, process and
 * register in the caller's transaction. The process says who is asked next; when it has come to its
 * end the case is granted, or refused if anybody refused.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GeneralSide {

  private final CaseRecord record;
  private final Workflow workflow;
  private final Tasks tasks;
  private final StageDecisions decisions;
  private final GeneralChecks checks;
  private final Effects effects;
  private final GeneralFacts facts;
  private final ItemCatalogue items;
  private final Terms terms;
  private final Numbers numbers;
  private final Announcements announcements;
  private final Submissions submissions;
  private final InstantDecisions instant;
  private final ClockStops stops;
  private final ObjectProvider<BundleSide> bundles;
  private final Clock clock;

  GeneralSide(
      CaseRecord record,
      Workflow workflow,
      Tasks tasks,
      StageDecisions decisions,
      GeneralChecks checks,
      Effects effects,
      GeneralFacts facts,
      ItemCatalogue items,
      Terms terms,
      Numbers numbers,
      Announcements announcements,
      Submissions submissions,
      InstantDecisions instant,
      ClockStops stops,
      ObjectProvider<BundleSide> bundles,
      Clock clock) {
    this.record = record;
    this.workflow = workflow;
    this.tasks = tasks;
    this.decisions = decisions;
    this.checks = checks;
    this.effects = effects;
    this.facts = facts;
    this.items = items;
    this.terms = terms;
    this.numbers = numbers;
    this.announcements = announcements;
    this.submissions = submissions;
    this.instant = instant;
    this.stops = stops;
    this.bundles = bundles;
    this.clock = clock;
  }

  /** Handed in for the first time, or again after correction. */
  void submit(GeneralCase held, Actor resident) {
    boolean first = held.state() == CaseState.DRAFT;
    if (first) {
      held.handledIn(facts.place(held));
    }
    held.concerns(facts.chosen(held));
    Instant now = clock.instant();
    held.submit(first ? numbers.ofCase() : "", terms.due(held.item, Terms.PROMISE, now), now);
    GeneralChecks.Run found = checks.run(held, resident);
    changed(held, resident, "");
    submissions.note(held);
    if (first && instant.decide(held, found, resident)) {
      followed(held);
      return;
    }
    if (first) {
      workflow.start(held.id, Side.TARGET, items.version(held.item), held.region(), dues(held));
    } else {
      for (Tasks.Task task : tasks.of(held.id, Side.TARGET)) {
        if (task.kind() == TaskKind.CORRECT) {
          complete(held, task, "SUBMIT");
        }
      }
    }
  }

  /** An official's answer to a stage; it ends the case when the process ends with it. */
  void decide(GeneralCase held, Tasks.Task task, Actor official, Decision decision) {
    Answer answer = Answer.valueOf(decision.action().name());
    String reason = decision.reason().strip();
    Instant now = clock.instant();
    if (task.kind() == TaskKind.REVIEW
        && held.state() == CaseState.SUBMITTED
        && answer != Answer.ASK_CORRECTION) {
      // Who decides on what nobody has taken on, takes it on by that.
      held.accept(now);
    }
    switch (answer) {
      case ACCEPT -> held.accept(now);
      case ASK_CORRECTION -> held.askCorrection(decision.points(), now);
      // Another department learns whether the checks pass, not what they read.
      case APPROVE -> checks.run(held, official.keepsRegister() ? official : system(held));
      case REFUSE -> {
        // The case ends only when the process does.
      }
    }
    decisions.add(held, task.name(), answer, official, reason, now);
    if (answer == Answer.ACCEPT || answer == Answer.ASK_CORRECTION) {
      changed(held, official, reason);
    }
    complete(held, task, answer.name());
    if (workflow.ended(held.id, Side.TARGET)) {
      conclude(held, official, reason);
    } else if (answer == Answer.APPROVE || answer == Answer.REFUSE) {
      record.noted(held.id, Side.TARGET, held.state(), "STAGE_" + answer, official, reason);
      record.changed(held, official, "");
    }
  }

  private void conclude(GeneralCase held, Actor official, String reason) {
    Instant now = clock.instant();
    List<String> refusals = decisions.refusals(held.id);
    if (refusals.isEmpty()) {
      effects.make(held, official);
      held.grant(now);
    } else if (held.state() == CaseState.SUBMITTED) {
      held.notAccept(String.join("\n", refusals), now);
    } else {
      held.refuse(String.join("\n", refusals), now);
    }
    changed(held, official, reason);
  }

  /** By the resident, until it is decided. */
  void withdraw(GeneralCase held, Actor resident) {
    held.end(CaseState.CANCELLED, clock.instant());
    changed(held, resident, "");
    stops.abandon(held, resident);
    tasks.closeAll(held.id, Side.TARGET);
    workflow.end(held.id, Side.TARGET, held.state());
  }

  /** Nobody answered in time, so it counts as accepted; called by the process's timer. */
  Map<String, Object> deemAccepted(GeneralCase held) {
    held.accept(clock.instant());
    stops.lapse(held, system(held));
    changed(held, system(held), "");
    tasks.closeAll(held.id, Side.TARGET);
    return dues(held);
  }

  /** The resident mended nothing in time: the window decides on what there is. */
  Map<String, Object> endCorrection(GeneralCase held) {
    held.end(CaseState.SUBMITTED, clock.instant());
    stops.lapse(held, system(held));
    changed(held, system(held), "");
    tasks.closeAll(held.id, Side.TARGET);
    return dues(held);
  }

  private void complete(GeneralCase held, Tasks.Task task, String outcome) {
    tasks.close(held.id, Side.TARGET, task.name());
    workflow.complete(held.id, Side.TARGET, task.name(), outcome, dues(held));
  }

  /** The variables of the process's timers, as if the stage they stand on began now. */
  private Map<String, Object> dues(GeneralCase held) {
    Instant now = clock.instant();
    Map<String, Object> dues = new HashMap<>();
    items.version(held.item).handling().map(Handling::stages).orElse(Map.of()).values().stream()
        .map(Handling.Stage::term)
        .distinct()
        .forEach(term -> dues.put(term + "Due", terms.due(held.item, term, now)));
    return dues;
  }

  private void changed(GeneralCase held, Actor by, String why) {
    record.changed(held, by, why);
    announcements.tell(held);
    followed(held);
  }

  /** The bundle that it is a part of goes on when it has ended. */
  private void followed(GeneralCase held) {
    if (held.state().finished()) {
      bundles.getObject().ended(held);
    }
  }

  private static Actor system(GeneralCase held) {
    return Actor.system(held.region().county());
  }
}
