package org.tongban.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tongban.kernel.CaseId;

/**
 * One step of the form as its page shows it.
 *
 * @param number of the step, from 1
 * @param checking whether the person came from checking the answers and goes back there
 * @param problems id of the field to what is wrong, in the order of the page
 * @param reference of the problems, or empty
 * @param correction what the office asked to mend
 * @param elsewhere what was saved meanwhile in another window, where it differs from what was typed
 * @param sections the other steps, for checking; empty before the last step
 * @param saved when the page was drawn from what is saved
 */
public record ApplicationStepView(
    CaseId id,
    String item,
    int number,
    int total,
    int revision,
    boolean checking,
    String title,
    List<ApplicationFact> known,
    List<ApplicationQuestion> questions,
    Map<String, String> problems,
    String reference,
    List<String> correction,
    List<ApplicationFact> elsewhere,
    List<ApplicationSection> sections,
    Instant saved) {

  /** Whether the answers are sent from here. */
  public boolean last() {
    return number == total;
  }

  /** Path of this step. */
  public String path() {
    return path(number);
  }

  /** Path of another step. */
  public String path(int step) {
    return "/apply/cases/" + id + "/steps/" + step;
  }

  /** Where the way back leads. */
  public String back() {
    return checking ? path(total) : number > 1 ? path(number - 1) : "/cases";
  }
}
