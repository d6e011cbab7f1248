package org.tongban.registry.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.RegionCode;

/**
 * A region's name while it held (区划名称): GB/T 2260 and GB/T 10114, 2 to 12 digits.
 *
 * @param from the first day
 * @param until the first day on which it no longer held; null while it holds
 * @param successor the code that took it over when districts merged or were renumbered
 */
public record NamedRegion(
    RegionCode code,
    String name,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable RegionCode successor) {

  /** Whether it held on that day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
