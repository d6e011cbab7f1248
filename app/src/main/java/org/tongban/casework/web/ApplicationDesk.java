package org.tongban.casework.web;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tongban.casework.Applications;
import org.tongban.casework.CaseState;
import org.tongban.casework.Draft;
import org.tongban.items.FormStep;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;

/** Saves and sends for the pages: a second click and a second window end well. */
@Component
class ApplicationDesk {

  /** A second click meets the first at most once; three leave room for an automatic save. */
  private static final int ATTEMPTS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(ApplicationDesk.class);

  private final Applications applications;
  private final ItemCatalogue catalogue;

  ApplicationDesk(Applications applications, ItemCatalogue catalogue) {
    this.applications = applications;
    this.catalogue = catalogue;
  }

  /** What came of saving. */
  sealed interface Outcome {

    /** The case was handed in already, by an earlier click or another window. */
    record Sent() implements Outcome {}

    /** Another window saved something else since the page was drawn. */
    record Stale(Draft newest, ItemPackage item, ApplicationAnswers answers) implements Outcome {}

    /** Kept, complete or with problems. */
    record Kept(Draft draft, ItemPackage item, ApplicationAnswers answers) implements Outcome {
      boolean complete() {
        return draft.problems().isEmpty() && answers.refused().isEmpty();
      }
    }
  }

  /** The draft; CONFLICT when it is a draft no more. */
  Draft draft(Actor actor, CaseId id) {
    return applications.draft(actor, id);
  }

  /** The package the draft is on; NOT_FOUND when it has no such step. */
  ItemPackage item(Draft draft, int number) {
    ItemPackage item = catalogue.version(draft.item());
    if (number < 1 || number > item.steps().size()) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "ui.problem.404.happened");
    }
    return item;
  }

  /** Saves a step, numbered from 1, over the revision its page was drawn from. */
  Outcome save(
      Actor actor,
      CaseId id,
      int number,
      int revision,
      Function<String, @Nullable String> parameter) {
    Outcome outcome = new Outcome.Sent();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Draft> found = open(actor, id);
      if (found.isEmpty()) {
        return new Outcome.Sent();
      }
      Draft before = found.get();
      ItemPackage item = item(before, number);
      FormStep step = item.steps().get(number - 1);
      ApplicationAnswers answers = ApplicationAnswers.read(step, parameter);
      outcome = new Outcome.Stale(before, item, answers);
      if (before.revision() != revision && !same(before, step, answers)) {
        return outcome;
      }
      try {
        return new Outcome.Kept(
            applications.save(actor, id, number - 1, before.revision(), answers.sound()),
            item,
            answers);
      } catch (Refusal refusal) {
        pass(refusal, id);
      }
    }
    return outcome;
  }

  /** Hands the draft in; false when a step is still incomplete. */
  boolean send(Actor actor, Draft draft) {
    Draft sending = draft;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        applications.submit(actor, sending.id(), sending.revision());
        return true;
      } catch (Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.INVALID) {
          return false;
        }
        pass(refusal, draft.id());
      }
      Optional<Draft> newest = open(actor, draft.id());
      if (newest.isEmpty()) {
        return true;
      }
      if (!newest.get().answers().equals(draft.answers())) {
        return false;
      }
      sending = newest.get();
    }
    throw new Refusal(Refusal.Kind.CONFLICT, "casework.resident.busy");
  }

  /** The draft while it can be filled in; empty once it was handed in. */
  private Optional<Draft> open(Actor actor, CaseId id) {
    try {
      return Optional.of(draft(actor, id))
          .filter(draft ->
              draft.state() == CaseState.DRAFT || draft.state() == CaseState.CORRECTION_ASKED);
    } catch (Refusal refusal) {
      pass(refusal, id);
      return Optional.empty();
    }
  }

  /** A conflict is looked into again; everything else is the person's to know. */
  private static void pass(Refusal refusal, CaseId id) {
    if (refusal.kind() != Refusal.Kind.CONFLICT) {
      throw refusal;
    }
    LOG.info("case {} was changed by another request at the same moment", id);
  }

  private static boolean same(Draft draft, FormStep step, ApplicationAnswers answers) {
    return step.fields().stream()
        .allMatch(field ->
            draft
                .answers()
                .getOrDefault(field.name(), "")
                .equals(answers.typed().get(field.name())));
  }
}
