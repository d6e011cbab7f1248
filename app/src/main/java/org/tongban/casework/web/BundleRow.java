package org.tongban.casework.web;

/**
 * A part of a bundle in words (一件事的一项).
 *
 * @param office who has it, or empty before that is known
 * @param when since when, or empty
 * @param why why it did not begin or is not done, or empty
 * @param href its case, or empty where the reader has none to open
 */
public record BundleRow(
    String title, String office, String state, String when, String why, String href) {}
