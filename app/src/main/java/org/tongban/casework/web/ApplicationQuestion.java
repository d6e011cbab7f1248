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

  private static final int AT_ONCE = 8;

  /** Whether there is more to choose from than one looks through at once. */
  public boolean many() {
    return options.size() > AT_ONCE;
  }

  /** The year of what was typed as {@code year-month} or {@code year-month-day}. */
  public String year() {
    return part(0);
  }

  /** The month of it. */
  public String month() {
    return part(1);
  }

  /** The day of it. */
  public String day() {
    return part(2);
  }

  /** Whatever was typed: what is too much stays with the last part. */
  private String part(int index) {
    String[] parts = value.split("-", kind == FormStep.Kind.DATE ? 3 : 2);
    return index < parts.length ? parts[index] : "";
  }
}
