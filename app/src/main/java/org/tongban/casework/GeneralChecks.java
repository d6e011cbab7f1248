package org.tongban.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.items.CheckResult;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
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

  /**
   * What they found.
   *
   * @param passed whether there are any and all of them pass
   * @param facts what the package's rules read, by the names of their inputs
   */
  record Run(boolean passed, Map<String, String> facts) {}

  /** Runs them and keeps what they found with the case. */
  Run run(GeneralCase of, Actor actor) {
    KnownFacts known = facts.of(of, actor);
    ItemPackage item = items.version(of.item);
    Map<String, Object> told = facts.forRules(of, known);
    List<CheckResult> found = new ArrayList<>(item.check(told));
    // The register answers the office, whose jurisdiction it is, and not the resident.
    effects
        .ask(of, known, Actor.system(of.region().county()))
        .map(answer -> answer.refused().isEmpty())
        .ifPresent(taken ->
            found.add(
                new CheckResult(
                    REGISTER, taken, TEXT + (taken ? "passed" : "flagged"), TEXT + "basis")));
    results.add(of.id, Side.TARGET, of.item, found, clock.instant());
    Map<String, String> read = new LinkedHashMap<>();
    for (String name : item.judged()) {
      Object value = told.get(name);
      if (value != null) {
        read.put(name, value.toString());
      }
    }
    boolean passed = !found.isEmpty() && found.stream().allMatch(CheckResult::passed);
    return new Run(passed, read);
  }
}
