package org.tongban.registry.population.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tables of the board (看板表格); in an address in lower case. */
enum PopulationTable {
  PYRAMID,
  PARTS,
  MONTHS,
  FLOWS,
  HOUSEHOLDS;

  static Optional<PopulationTable> named(String name) {
    return Arrays.stream(values())
        .filter(table -> table.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
