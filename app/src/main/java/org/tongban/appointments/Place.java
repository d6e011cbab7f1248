package org.tongban.appointments;

import java.util.List;
import java.util.UUID;
import org.tongban.kernel.RegionCode;

/**
 * A service place (服务点) with its rules.
 *
 * @param region community, town or county it stands in
 * @param items codes of the items it serves; none means every item
 * @param closed whether it takes no appointments any more
 * @param version counts its changes, from 1
 */
public record Place(
    UUID id,
    String name,
    String address,
    RegionCode region,
    List<String> items,
    Rules rules,
    boolean closed,
    int version) {

  /** Copies the items. */
  public Place {
    items = List.copyOf(items);
  }

  /** The same place under another version. */
  public Place versioned(int other) {
    return new Place(id, name, address, region, items, rules, closed, other);
  }

  /** Whether somebody with this item can come; the empty code stands for no item named. */
  public boolean serves(String item) {
    return item.isEmpty() || items.isEmpty() || items.contains(item);
  }
}
