package org.tongban.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells the rules the facts of examples and compares what they say with what was expected. */
final class ExampleFacts {

  private static final String FILE = ExamplesFile.FILE;

  private final LoadedPackage item;
  private final DmnLint.Found rules;
  private final Findings findings;
  private final Set<String> passed = new TreeSet<>();
  private final Set<String> flagged = new TreeSet<>();
  private boolean allPassed;

  ExampleFacts(LoadedPackage item, DmnLint.Found rules, Findings findings) {
    this.item = item;
    this.rules = rules;
    this.findings = findings;
  }

  void replay(Example example, Map<String, @Nullable Object> facts, int line) {
    Map<String, String> expected = example.flagged().orElse(Map.of());
    for (String rule : expected.keySet()) {
      if (!rules.decisions().contains(rule)) {
        findings.error(FILE, line, example.name() + ": there is no check " + rule);
      }
    }
    List<CheckResult> results = item.check(told(example, facts, line));
    allPassed |= results.stream().allMatch(CheckResult::passed);
    for (CheckResult result : results) {
      (result.passed() ? passed : flagged).add(result.rule());
      String reason = expected.get(result.rule());
      if (result.passed() ? reason != null : !result.reason().equals(reason)) {
        findings.error(
            FILE,
            line,
            "%s: the check %s %s with %s, expected was that it %s"
                .formatted(
                    example.name(),
                    result.rule(),
                    result.passed() ? "passes" : "flags",
                    result.reason(),
                    reason == null ? "passes" : "flags with " + reason));
      }
    }
  }

  private Map<String, Object> told(Example example, Map<String, @Nullable Object> facts, int line) {
    Map<String, Object> told = new HashMap<>();
    facts.forEach((name, value) -> {
      if (!rules.inputs().containsKey(name)) {
        findings.error(FILE, line, example.name() + ": the rules ask for no fact " + name);
      } else if (value != null) {
        told.put(name, value);
      }
    });
    return told;
  }

  /** Warns of a side of a check that no example has shown; refuses it where rules decide. */
  void covered() {
    for (String decision : rules.decisions()) {
      if (!passed.contains(decision)) {
        wanting("no example passes the check " + decision + ": add one");
      }
      if (!flagged.contains(decision)) {
        wanting("no example is flagged by the check " + decision + ": add one");
      }
    }
    if (byRules() && !allPassed) {
      wanting("no example passes every check, so none shows what the rules grant: add one");
    }
  }

  private void wanting(String what) {
    if (byRules()) {
      findings.error(FILE, what);
    } else {
      findings.warning(FILE, 0, what);
    }
  }

  private boolean byRules() {
    return item.handling().flatMap(Handling::instant).isPresent();
  }
}
