package org.tongban.casework.web;

import java.util.Map;
import org.tongban.items.FormStep;

/**
 * A question as the page asks it, with what was typed and what is wrong with it.
 *
 * @param options value to text, for a choice
 * @param problem how to mend it, or empty
 */
public record ApplicationQuestion(
    String name,
    FormStep.Kind kind,
    String label,
    String hint,
    Map<String, String> options,
    boolean required,
    String value,
    String problem) {

  /** The year of a month typed as {@code year-month}, whatever was typed. */
  public String year() {
    int dash = value.indexOf('-');
    return dash < 0 ? value : value.substring(0, dash);
  }

  /** The month of a month typed as {@code year-month}, whatever was typed. */
  public String month() {
    int dash = value.indexOf('-');
    return dash < 0 ? "" : value.substring(dash + 1);
  }
}
