package org.tongban.registry;

import java.time.LocalDate;
import java.util.Map;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A household's book (户口簿): the household, and for those who moved in, when and from where.
 *
 * @param arrivals by person; nobody who was there when the register was set up
 */
public record Book(Household household, Map<PersonId, Arrival> arrivals) {

  /** Copies the arrivals. */
  public Book {
    arrivals = Map.copyOf(arrivals);
  }

  /** When somebody came to this address, and the 12-digit code of the community they left. */
  public record Arrival(LocalDate on, RegionCode from) {}
}
