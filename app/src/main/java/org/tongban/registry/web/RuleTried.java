package org.tongban.registry.web;

/**
 * What was tried with a rule and did not succeed (未成的规则操作).
 *
 * @param problem message key, or empty
 * @param field which field to go to
 * @param reason the reason that was typed
 */
record RuleTried(String problem, String field, String reason) {

  static final RuleTried NOTHING = new RuleTried("", "", "");
}
