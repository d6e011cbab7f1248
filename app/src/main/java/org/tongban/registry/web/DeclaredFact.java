package org.tongban.registry.web;

/** A line of what a declaration asked for: which field, and what was given. */
public record DeclaredFact(String label, String value) {}
