package org.tongban.registry.population.web;

/** A figure in large type with its unit, what it says, and how it is defined. */
public record Kpi(String name, String value, String unit, String say, String definition) {}
