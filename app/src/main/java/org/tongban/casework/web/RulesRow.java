package org.tongban.casework.web;

import java.util.List;

/** One decision of the rules in a list (秒批台账). */
public record RulesRow(
    String href,
    String number,
    String item,
    String version,
    String applicant,
    String at,
    String state) {

  /** The same as a line of a file. */
  List<String> cells() {
    return List.of(number, item, version, applicant, at, state);
  }
}
