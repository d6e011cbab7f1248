package org.tongban.casework.web;

/**
 * A fact that is held already, or an answer given, as one row of a page.
 *
 * @param source where it comes from, or empty
 */
public record ApplicationFact(String label, String value, String source) {}
