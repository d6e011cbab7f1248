package org.tongban.items;

import java.time.Clock;

/**
 * Replays the examples of a package (样例回放): its own rules and its own form must say of each what
 * the example says must come of it.
 */
final class ExampleReplay {

  private ExampleReplay() {}

  static void check(
      PackageFiles files, LoadedPackage item, DmnLint.Found rules, Clock clock, Findings findings) {
    String file = ExamplesFile.FILE;
    if (!files.content().containsKey(file)) {
      findings.error(file, "is missing: give examples with what must come of them");
      return;
    }
    ExampleFacts judged = new ExampleFacts(item, rules, findings);
    ExampleAnswers asked = new ExampleAnswers(item.form(), clock, findings);
    for (Example example : ExamplesFile.read(files, findings)) {
      int line = files.line(file, example.name());
      if (example.facts().isEmpty() && example.answers().isEmpty()) {
        findings.error(file, line, example.name() + " gives neither facts nor answers");
      }
      example.facts().ifPresent(facts -> judged.replay(example, facts, line));
      example.answers().ifPresent(answers -> asked.replay(example, answers, line));
    }
    judged.covered();
  }
}
