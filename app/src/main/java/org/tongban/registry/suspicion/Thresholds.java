package org.tongban.registry.suspicion;

import java.util.Map;

/** The thresholds of one rule in force (门槛), by the names that the migration lists. */
record Thresholds(Map<String, Double> values) {

  /** Copies the values. */
  Thresholds {
    values = Map.copyOf(values);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value; throws {@link IllegalArgumentException} for a name that is no threshold. */
  double of(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no threshold " + name);
    }
    return value;
  }

  int whole(String name) {
    return (int) of(name);
  }
}
