package org.tongban.items;

import java.util.Map;

/**
 * Holds an item whose rules may grant (秒批) to what that needs: a person can be asked for, whatever
 * does not pass or is not known goes to a person, and the decision can name what it has read.
 */
final class InstantLint {

  private static final String FILE = HandlingFile.FILE;
  private static final String ENTRY = "instant";

  private InstantLint() {}

  /** Refuses what the handling and the form contradict. */
  static void check(Handling.Instant instant, Handling handling, Form form) {
    Handling.Stage stage = handling.stages().get(instant.stage());
    if (stage == null || !stage.answers().contains(Handling.Answer.APPROVE)) {
      throw refused(instant.stage() + " is no stage that an office may answer with APPROVE");
    }
    if (handling.effect().isPresent()) {
      throw refused("what is declared to the register is decided by a person: take effect away");
    }
    boolean asked =
        form.steps().getLast().fields().stream()
            .anyMatch(field ->
                field.name().equals(instant.question())
                    && field.kind() == FormStep.Kind.CHOICE
                    && field.required()
                    && field.options().contains(instant.person()));
    if (!asked) {
      throw refused(
          instant.question()
              + " is no required choice of the last step with the option "
              + instant.person());
    }
  }

  private static PackageRefusedException refused(String what) {
    return new PackageRefusedException(FILE, ENTRY + ": " + what);
  }

  /** Tells which rules would grant without knowing, and which facts have no name. */
  static void check(LoadedPackage item, DmnLint.Found rules, Findings findings) {
    if (item.handling().flatMap(Handling::instant).isEmpty()) {
      return;
    }
    for (CheckResult result : item.check(Map.of())) {
      DmnLint.Table table = rules.tables().get(result.rule());
      if (result.passed()) {
        findings.error(
            Rules.FILE,
            table == null ? 0 : table.line(),
            result.rule()
                + " passes when nothing is known: where rules may grant, that goes to a person");
      }
    }
    rules
        .inputs()
        .forEach((fact, line) -> {
          if (!named(item, fact)) {
            findings.error(
                Rules.FILE,
                line,
                "the fact %s has no text known.%s: where rules may grant, they say what they read"
                    .formatted(fact, fact));
          }
        });
  }

  private static boolean named(LoadedPackage item, String fact) {
    return !item.texts().empty("known." + fact) || !item.texts().empty("field." + fact);
  }
}
