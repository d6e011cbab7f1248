package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.items.Handling;
import org.tongban.items.Handling.Answer;
import org.tongban.items.ItemCatalogue;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Department;

/**
 * Lets an item's rules grant a case as it is handed in (秒批): when the package says that they may,
 * every check passes and the applicant did not ask for a person. In every other case nothing is
 * decided here and the process asks a person.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InstantDecisions {

  private final ItemCatalogue items;
  private final StageDecisions decisions;
  private final RuleDecisions made;
  private final CaseRecord record;
  private final Announcements announcements;
  private final Clock clock;

  InstantDecisions(
      ItemCatalogue items,
      StageDecisions decisions,
      RuleDecisions made,
      CaseRecord record,
      Announcements announcements,
      Clock clock) {
    this.items = items;
    this.decisions = decisions;
    this.made = made;
    this.record = record;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Grants a case that was just handed in, or notes why a person decides it; whether it did. */
  boolean decide(GeneralCase held, GeneralChecks.Run checks, Actor resident) {
    Optional<Handling> handling = items.version(held.item).handling();
    Optional<Handling.Instant> instant = handling.flatMap(Handling::instant);
    if (instant.isEmpty()) {
      return false;
    }
    Handling.Instant declared = instant.get();
    if (held.answers().getOrDefault(declared.question(), "").equals(declared.person())) {
      record.noted(held.id, Side.TARGET, held.state(), "PERSON_ASKED", resident, "");
      return false;
    }
    if (!checks.passed()) {
      record.noted(held.id, Side.TARGET, held.state(), "SENT_TO_PERSON", system(held), "");
      return false;
    }
    String name = declared.stage();
    Handling.Stage stage = handling.orElseThrow().stages().get(name);
    grant(held, name, Objects.requireNonNull(stage), checks);
    return true;
  }

  private void grant(
      GeneralCase held, String name, Handling.Stage stage, GeneralChecks.Run checks) {
    Instant now = clock.instant();
    Optional<Department> department = stage.department().map(Department::new);
    Actor system = system(held);
    Actor machine =
        new Actor(
            system.account(), system.roles(), system.jurisdiction(), Optional.empty(), department);
    decisions.add(held, name, Answer.APPROVE, machine, "", now);
    Map<String, String> facts = checks.facts();
    made.add(
        new RuleDecision(
            held.id,
            name,
            stage.office(),
            department,
            held.region(),
            held.item.version(),
            facts,
            now,
            Optional.empty()));
    held.grant(now);
    record.decidedByRules(held, system);
    announcements.tell(held);
    announcements.decidedByRules(held);
  }

  private static Actor system(GeneralCase held) {
    return Actor.system(held.region().county());
  }
}
