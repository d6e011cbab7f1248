package org.tongban.registry;

import java.util.List;

/**
 * A household as it stood at one point, with the versions it went through (户档案).
 *
 * @param versions as known now, oldest first
 */
public record HouseholdFile(Household household, List<Residents.Version> versions) {

  /** Copies the versions. */
  public HouseholdFile {
    versions = List.copyOf(versions);
  }

  /** Whether more than one has headed it, as known now. */
  public boolean headChanged() {
    return versions.stream().map(Residents.Version::head).distinct().count() > 1;
  }
}
