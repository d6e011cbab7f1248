package org.tongban.items;

/** What is wrong with one answer: the field and the key of a text that says how to mend it. */
public record FieldProblem(String field, String messageKey) {}
