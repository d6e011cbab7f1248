package org.tongban.ui;

/**
 * A task in a queue (待办) as a page shows it.
 *
 * @param level {@code red}, {@code orange}, {@code yellow}, {@code blue}, or empty without a clock
 * @param word the light in words, such as 橙 今天
 * @param due when it is due, in words; empty without a clock
 * @param current whether the page shows this one
 */
public record QueueRow(
    String href,
    String title,
    String level,
    String word,
    String detail,
    String due,
    boolean current) {}
