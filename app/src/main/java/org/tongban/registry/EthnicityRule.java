package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * When an ethnicity may be changed (民族变更, 中国公民民族成份登记管理办法 art. 7–9): to the father's or the mother's
 * only; before 18 once, from 18 to 20 once, then never.
 */
final class EthnicityRule {

  private static final int ADULT = 18;
  private static final int END = 20;

  private EthnicityRule() {}

  /**
   * The message key of what forbids it, or an empty text.
   *
   * @param changes the days of all earlier changes
   */
  static String forbids(
      String to, Set<String> parents, LocalDate birth, LocalDate day, List<LocalDate> changes) {
    int age = Ages.on(day, birth);
    if (age >= END) {
      return "ethnicity.age";
    }
    if (!parents.contains(to)) {
      return "ethnicity.parents";
    }
    boolean minor = age < ADULT;
    boolean used = changes.stream().anyMatch(earlier -> (Ages.on(earlier, birth) < ADULT) == minor);
    return used ? "ethnicity.once" : "";
  }
}
