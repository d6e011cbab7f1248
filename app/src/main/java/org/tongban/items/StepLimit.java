package org.tongban.items;

/** Holds a form to few steps (填报步数): three for what many people do often, a warning past five. */
final class StepLimit {

  private static final int MOST_OF_FREQUENT = 3;
  private static final int MOST_WITHOUT_WARNING = 5;

  private StepLimit() {}

  static void check(LoadedPackage item, Findings findings) {
    DescriptionFile.Frequency frequency = item.file().frequency().orElse(null);
    int steps = item.steps().size();
    if (frequency == null) {
      findings.error(DescriptionFile.FILE, "frequency is missing: say HIGH or NORMAL");
    } else if (frequency == DescriptionFile.Frequency.HIGH && steps > MOST_OF_FREQUENT) {
      findings.error(
          FormFile.STEPS,
          "a form of frequency HIGH has at most %d steps, not %d"
              .formatted(MOST_OF_FREQUENT, steps));
    } else if (steps > MOST_WITHOUT_WARNING) {
      findings.warning(
          FormFile.STEPS, 0, "%d steps are many: ask in %d".formatted(steps, MOST_WITHOUT_WARNING));
    }
  }
}
