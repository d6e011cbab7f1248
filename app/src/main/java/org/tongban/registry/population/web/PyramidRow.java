package org.tongban.registry.population.web;

/** Five years of age in a pyramid (人口金字塔): men to the left, women to the right. */
public record PyramidRow(
    String label, String males, String females, String maleLength, String femaleLength) {}
