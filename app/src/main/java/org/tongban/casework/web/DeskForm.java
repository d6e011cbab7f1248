package org.tongban.casework.web;

import java.util.List;
import org.tongban.ui.DiffRow;

/**
 * What the official may do and what was typed so far (办理意见).
 *
 * @param flags how many checks ask for a look
 * @param problems what to mend before it can be sent
 */
public record DeskForm(List<Choice> choices, DeskInput input, int flags, List<Problem> problems) {

  /** Copies the lists. */
  public DeskForm {
    choices = List.copyOf(choices);
    problems = List.copyOf(problems);
  }

  /**
   * An action.
   *
   * @param key the figure on the keyboard that chooses it
   * @param confirm words of the one button
   * @param cautious whether flagged checks must be looked at first
   */
  public record Choice(
      String action,
      int key,
      String label,
      String confirm,
      boolean cautious,
      boolean asksReason,
      boolean asksPoints,
      List<DiffRow> changes) {

    /** Copies the list. */
    public Choice {
      changes = List.copyOf(changes);
    }
  }

  /** Something to mend: its field, and the key of the text. */
  public record Problem(String field, String key) {}

  /** Names of the actions that ask for a reason, separated by spaces. */
  public String withReason() {
    return names(choices.stream().filter(Choice::asksReason).toList());
  }

  /** Names of the actions before which flagged checks are looked at, separated by spaces. */
  public String withCaution() {
    return names(choices.stream().filter(Choice::cautious).toList());
  }

  /** Whether this action asks for a list of what to mend. */
  public boolean listsPoints() {
    return choices.stream().anyMatch(Choice::asksPoints);
  }

  /** Key of what to mend in this field, or empty. */
  public String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::key)
        .findFirst()
        .orElse("");
  }

  /** What was typed and has no field here any more, so that it can be copied; or empty. */
  public String kept() {
    String reason = withReason().isEmpty() ? input.reason().strip() : "";
    String points = listsPoints() ? "" : input.points().strip();
    return (reason + "\n" + points).strip();
  }

  private static String names(List<Choice> choices) {
    return String.join(" ", choices.stream().map(Choice::action).toList());
  }
}
