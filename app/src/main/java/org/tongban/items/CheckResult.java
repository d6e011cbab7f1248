package org.tongban.items;

/**
 * The outcome of one automatic check (自动检查): it passes or flags for a person to look at; it never
 * refuses (PIPL art. 24).
 *
 * @param rule name of the rule
 * @param passed false when an official should look
 * @param reason key of the text in the package that says why
 * @param citation key of the text that cites the rule's source
 */
public record CheckResult(String rule, boolean passed, String reason, String citation) {}
