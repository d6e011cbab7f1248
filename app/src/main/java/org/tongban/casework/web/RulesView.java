package org.tongban.casework.web;

import java.util.List;
import org.tongban.ui.CheckRow;

/**
 * What the rules decided, in words (秒批决定书): that no person did, which rules of which version, and
 * what they read.
 *
 * @param lead that it was decided by rules, of which item and version, and when
 * @param finding what an official found who looked at it again, or empty
 * @param reason in that official's words, or empty
 */
public record RulesView(
    String lead,
    List<CheckRow> checks,
    List<ApplicationFact> facts,
    String finding,
    String reason) {

  /** Copies the lists. */
  public RulesView {
    checks = List.copyOf(checks);
    facts = List.copyOf(facts);
  }
}
