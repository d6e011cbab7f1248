package org.tongban.items.web;

/**
 * A stage of a process in words (环节).
 *
 * @param id of its node
 * @param kind what it is
 * @param name what it is called
 * @param owner who acts there
 * @param clock its term in words, or empty
 * @param next what comes after it, in words
 */
public record StageView(
    String id, String kind, String name, String owner, String clock, String next) {}
