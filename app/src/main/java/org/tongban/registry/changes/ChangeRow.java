package org.tongban.registry.changes;

/** A line of what a declaration will change: whose entry, which field, now and afterwards. */
public record ChangeRow(String subject, String field, String before, String after) {}
