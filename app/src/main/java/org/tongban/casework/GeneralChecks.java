package org.tongban.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.items.CheckResult;
import org.tongban.items.ItemCatalogue;
import org.tongban.kernel.Actor;

/**
 * Runs the checks of a general case (自动检查): the package's rules, and whether the register would
 * take what granting declares. They pass or flag; none refuses.
 */
@Component
class GeneralChecks {

  private static final String REGISTER = "register";
  private static final String TEXT = "casework.check.register.";

  private final GeneralFacts facts;
  private final Effects effects;
  private final ItemCatalogue items;
  private final CheckResults results;
  private final Clock clock;

  GeneralChecks(
      GeneralFacts facts, Effects effects, ItemCatalogue items, CheckResults results, Clock clock) {
    this.facts = facts;
    this.effects = effects;
    this.items = items;
    this.results = results;
    this.clock = clock;
  }

  /** Runs them and keeps what they found with the case. */
  void run(GeneralCase of, Actor actor) {
    KnownFacts known = facts.of(of, actor);
    List<CheckResult> found =
        new ArrayList<>(items.version(of.item).check(facts.forRules(of, known)));
    // The register answers the office, whose jurisdiction it is, and not the resident.
    effects
        .ask(of, known, Actor.system(of.region().county()))
        .map(answer -> answer.refused().isEmpty())
        .ifPresent(taken ->
            found.add(
                new CheckResult(
                    REGISTER, taken, TEXT + (taken ? "passed" : "flagged"), TEXT + "basis")));
    results.add(of.id, Side.TARGET, of.item, found, clock.instant());
  }
}
