package org.tongban.items;

import java.util.List;

/**
 * One decision of the rules as the table it is (决策表).
 *
 * @param id of the decision; {@code check.ID} is its text
 * @param hitPolicy which rows count, such as {@code FIRST}
 * @param inputs what is looked at, one a column
 * @param outputs what comes of it, one a column
 * @param annotations what the remarks are called, one a column
 */
public record DecisionTable(
    String id,
    String hitPolicy,
    List<String> inputs,
    List<String> outputs,
    List<String> annotations,
    List<Rule> rules) {

  /** A row: the cells of the inputs, the outputs and the annotations, as they are written. */
  public record Rule(List<String> inputs, List<String> outputs, List<String> annotations) {}
}
