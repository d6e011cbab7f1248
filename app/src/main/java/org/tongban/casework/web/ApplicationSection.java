package org.tongban.casework.web;

import java.util.List;

/**
 * What a step holds, for checking before sending (提交前核对).
 *
 * @param number of the step, from 1
 */
public record ApplicationSection(
    int number, String title, List<ApplicationFact> known, List<Answer> answers) {

  /** An answer with the field it came from, so that it can be changed. */
  public record Answer(String field, String label, String value) {}
}
