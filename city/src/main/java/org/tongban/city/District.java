package org.tongban.city;

import java.util.List;

/**
 * A district or county (区/县) of the synthetic city.
 *
 * @param code GB/T 2260, 6 digits
 * @param name for example 青浦区
 * @param fullName with its province and city, for example 上海市青浦区
 * @param numberPrefix the six digits that begin its residents' citizen numbers; never an assigned
 *     county code, see {@link SyntheticNumbers}
 * @param share how many of all households live here, relative to the other districts; at least 1
 * @param towns never empty
 */
public record District(
    String code, String name, String fullName, String numberPrefix, int share, List<Town> towns) {
  public District {
    towns = List.copyOf(towns);
    if (towns.isEmpty() || share < 1) {
      throw new IllegalArgumentException("district without towns or share: " + code);
    }
    if (!SyntheticNumbers.isSyntheticPrefix(numberPrefix)) {
      throw new IllegalArgumentException("not a synthetic prefix: " + numberPrefix);
    }
  }

  /** Returns name and code; the towns would drown every message about a household. */
  @Override
  public String toString() {
    return name + " " + code;
  }
}
