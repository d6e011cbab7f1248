package org.tongban.ui;

/**
 * An automatic check (自动检查) as a page shows it: it passes or asks a person to look.
 *
 * @param text what was found
 * @param citation the rule and its source
 */
public record CheckRow(boolean passed, String text, String citation) {}
