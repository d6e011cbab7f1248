package org.tongban.registry.population;

/** Persons who moved from one place to another (流向); outside is the empty code. */
public record Flow(String from, String to, long persons) {}
