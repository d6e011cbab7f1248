package org.tongban.casework.web;

import java.util.List;

/**
 * What the official may do about a case's clock, with what was typed so far (停止计时).
 *
 * @param choices special procedures of the stage and the suspension; empty where it may not be
 *     stopped
 * @param resumable whether it stands still and may be started again
 * @param problem key of what is to be mended, or empty
 */
public record PauseForm(
    int revision,
    List<PauseRow> rows,
    List<Choice> choices,
    boolean resumable,
    Typed typed,
    String problem) {

  /** Copies the lists. */
  public PauseForm {
    rows = List.copyOf(rows);
    choices = List.copyOf(choices);
  }

  /** Something to stop the clock for; {@code longest} in words, or empty. */
  public record Choice(String value, String label, String longest) {}

  /** What was typed. */
  public record Typed(String procedure, String reason, String until) {

    static final Typed NOTHING = new Typed("", "", "");
  }

  /** Whether there is anything to show. */
  public boolean shown() {
    return !rows.isEmpty() || !choices.isEmpty() || resumable;
  }
}
