package org.tongban.registry.population.web;

import java.util.List;

/** A table under a chart: heads, and rows whose first cell names them. */
public record OfficeTable(List<String> heads, List<List<String>> rows) {

  /** Copies both. */
  public OfficeTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }
}
