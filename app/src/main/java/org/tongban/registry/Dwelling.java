package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.RegionCode;

/**
 * A dwelling (住所) at one point in time, and the households that live in it.
 *
 * @param community 12-digit code of the community
 * @param floorArea in square metres
 * @param since the day from which it has stood so
 */
public record Dwelling(
    DwellingId id,
    RegionCode community,
    String address,
    @Nullable Integer floorArea,
    LocalDate since,
    List<HouseholdId> households) {

  /** Copies the households. */
  public Dwelling {
    households = List.copyOf(households);
  }
}
